/** The tokens of a JSON text, its strings without their escapes. */
const tokensOf = (text: string): readonly string[] =>
  (text.match(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[[\]{},:]/gs) ?? []).map((token) =>
    token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token,
  );

/** Why no `JSON.stringify` writes a text, whatever it is given. */
export type Unwritable =
  | "no JSON"
  | "an integer that no number holds"
  | "a number spelled another way"
  | "a key twice";

/** Undefined for what `JSON.stringify` can write, white space and escapes aside. */
export const unwritable = (text: string): Unwritable | undefined => {
  let again: readonly string[];
  try {
    again = tokensOf(JSON.stringify(JSON.parse(text)));
  } catch {
    return "no JSON";
  }
  const tokens = tokensOf(text);
  if (tokens.length !== again.length) return "a key twice";
  const changed = tokens.find((token, index) => token !== again[index]);
  if (changed === undefined) return undefined;
  const value = Number(changed);
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? "an integer that no number holds"
    : "a number spelled another way";
};
