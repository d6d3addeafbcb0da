/**
 * A name as the Cores' unique index compares it: PostgreSQL's `upper()`, which maps each character
 * by itself, and only where its capital is one character.
 */
export const folded = (name: string): string =>
  Array.from(name, (character) => {
    const capital = character.toUpperCase();
    return Array.from(capital).length === 1 ? capital : character;
  }).join("");
