/**
 * A text in capitals, as the Cores' unique index compares category names: by PostgreSQL's
 * `upper()`, each character by itself, and only where its capital is one character.
 */
export const upperCase = (text: string): string =>
  /^[\u0020-\u007e]*$/.test(text) ? text.toUpperCase() : Array.from(text, capitalOf).join("");

const capitalOf = (character: string): string => {
  const capital = character.toUpperCase();
  return [...capital].length === 1 ? capital : character;
};
