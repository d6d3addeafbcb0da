import { Codec } from "./codec";
import type { Parse } from "./pass";
import { isNothing } from "./record";

/** An empty text is unset, as Core2 shows what was never given (spec §2). */
const readText: Parse<string> = (value, pass) => {
  if (typeof value === "string") return value === "" ? undefined : value;
  return isNothing(value) ? undefined : pass.refuse("text", value);
};

/** Any text, for what is only ever read. */
export const anyText: Codec<string> = new Codec("text", readText);

/**
 * Everything that a check below could refuse, and everything that JSON escapes. A text without any
 * of it is valid, and is written unchanged.
 */
const SUSPECT = /^$|^\s|["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const NOT_BLANK = /\P{White_Space}/u;

/** Which rule a text to be sent breaks, in a field, a filter or a header (spec §2). */
export const textProblem = (value: unknown): string | undefined => {
  if (typeof value !== "string") return "text";
  if (!SUSPECT.test(value)) return undefined;
  if (LINE_BREAK.test(value)) return "text of one line";
  if (CONTROL.test(value)) return "text without control characters";
  if (LONE_SURROGATE.test(value)) return "well-formed Unicode text";
  return NOT_BLANK.test(value) ? undefined : "text that is not blank";
};

const strictText = (
  maxLength: number,
  parse: Parse<string>,
  alsoWrong?: (value: string) => string | undefined,
): Codec<string> => {
  const otherProblem = (value: string): string | undefined =>
    value.length > maxLength ? `text of at most ${maxLength} characters` : alsoWrong?.(value);
  return new Codec("text", parse, {
    write: (value, pass) => {
      if (typeof value !== "string") return pass.refuse("text", value);
      const isPlain = !SUSPECT.test(value);
      const problem = (isPlain ? undefined : textProblem(value)) ?? otherProblem(value);
      if (problem !== undefined) return pass.refuse(problem, value);
      return isPlain ? `"${value}"` : JSON.stringify(value);
    },
  });
};

/** Text of one line, not blank, of at most `maxLength` UTF-16 units. */
export const text = (maxLength: number): Codec<string> => strictText(maxLength, readText);

/** A text that the paging cursor is made of, so that it can't hold the cursor's `@` (spec §2). */
export const name = (maxLength: number): Codec<string> =>
  strictText(maxLength, readText, (value) =>
    value.includes("@") ? 'text without "@"' : undefined,
  );

/** Text in an array, where `""` does not mean unset. */
export const element = (maxLength: number): Codec<string> =>
  strictText(maxLength, (value, pass) =>
    typeof value === "string" ? value : pass.refuse("text", value),
  );
