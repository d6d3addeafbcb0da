/**
 * PostgreSQL's `upper()` under a collation. `C` knows ASCII letters alone; a locale takes each
 * character by itself, and leaves it where its capital is several (`ß`): api.md, category names.
 */
export const upperUnder = (collation: string): ((text: string) => string) =>
  collation === "C" || collation === "POSIX"
    ? (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    : (text) => Array.from(text, capitalOf).join("");

const capitalOf = (character: string): string => {
  const capital = character.toUpperCase();
  return Array.from(capital).length === 1 ? capital : character;
};
