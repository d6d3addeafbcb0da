const MAX_SHOWN = 60;

/** Cut to `max` characters, never inside a surrogate pair. */
export const shorten = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/** In one line: what would break a line, or the terminal that shows it, becomes its escape. */
export const oneLine = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Stands for a value that may be a secret: a message shows these words instead. */
export class Hidden {
  // So that it is never taken for a plain object.
  readonly [Symbol.toStringTag] = "Hidden";
  constructor(readonly words: string) {}
}

/** Hides a string, and passes any other value on. */
export const hideText = (value: unknown): unknown =>
  typeof value === "string" ? new Hidden("a text") : value;

/** A value as a message shows it: short, in one line, and never the inside of an object. */
export const show = (value: unknown): string => {
  switch (typeof value) {
    case "string":
      return showText(value);
    case "number":
      return showNumber(value);
    case "boolean":
      return String(value);
    case "undefined":
      return "nothing";
    case "object":
      return value === null ? "null" : showObject(value);
    default:
      return `a ${typeof value}`;
  }
};

/** `[object Date]`. Any other text there could come from the caller. */
const KIND = /^\[object ([A-Z][A-Za-z]{1,24})\]$/;

const showObject = (value: object): string => {
  try {
    if (value instanceof Hidden) return value.words;
    if (Array.isArray(value)) return `an array of ${value.length}`;
    const [, kind = "Object"] = KIND.exec(Object.prototype.toString.call(value)) ?? [];
    return kind === "Object" ? "an object" : `an object (${kind})`;
  } catch {
    return "an object that can't be read";
  }
};

const showText = (text: string): string => {
  const shown = oneLine(JSON.stringify(shorten(text, MAX_SHOWN)));
  return text.length > MAX_SHOWN ? `${shown} (${text.length} characters)` : shown;
};

/** An integer beyond 2^53 - 1 is not quoted: its digits may not be the ones that were written. */
const showNumber = (value: number): string =>
  Number.isInteger(value) && !Number.isSafeInteger(value)
    ? "an integer beyond 2^53 - 1"
    : String(value);
