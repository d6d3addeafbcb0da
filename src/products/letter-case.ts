/**
 * A text in capitals, as the Cores' unique index compares category names: by PostgreSQL's
 * `upper()`, each character by itself, and only where its capital is one character.
 */
export const upperCase = (text: string): string =>
  Array.from(text, (character) => {
    const capital = character.toUpperCase();
    return [...capital].length === 1 ? capital : character;
  }).join("");
