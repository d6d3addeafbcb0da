import { isNothing, type Kind, leaf, REFUSED, type Rule, UNSET, type Unread } from "./kind";

const readText = (value: unknown): string | Unread =>
  typeof value === "string" && value !== ""
    ? value
    : value === "" || isNothing(value)
      ? UNSET
      : REFUSED;

/** Anything that a look at each character could object to; most texts need no second look. */
const SUSPECT = /^$|^\s|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff@]/;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const NOT_BLANK = /\P{White_Space}/u;

/** What every text that is sent has to keep, in fields, filters and headers (spec §2). */
export const textProblem: Rule = (value) => {
  if (typeof value !== "string") return "text";
  if (!SUSPECT.test(value)) return undefined;
  if (LINE_BREAK.test(value)) return "text of one line";
  if (CONTROL.test(value)) return "text without control characters";
  if (LONE_SURROGATE.test(value)) return "well-formed Unicode text";
  return NOT_BLANK.test(value) ? undefined : "text that is not blank";
};

const tooLong = (value: unknown, maxLength: number): string | undefined =>
  typeof value === "string" && value.length > maxLength
    ? `text of at most ${maxLength} characters`
    : undefined;

/** Text of one line, not blank, of at most `maxLength` UTF-16 units. */
export const text = (maxLength: number): Kind<string> =>
  leaf({
    expected: "text",
    rule: (value) => textProblem(value) ?? tooLong(value, maxLength),
    read: readText,
  });

/** A text that the paging cursor is made of, so that it can't hold the cursor's `@` (spec §2). */
export const name = (maxLength: number): Kind<string> =>
  leaf({
    expected: "text",
    rule: (value) =>
      textProblem(value) ??
      tooLong(value, maxLength) ??
      (typeof value === "string" && value.includes("@") ? 'text without "@"' : undefined),
    read: readText,
  });

/** Text in a list, where `""` is no way to say that there is none. */
export const element = (maxLength: number): Kind<string> => ({
  ...text(maxLength),
  read: (value) => (typeof value === "string" ? value : REFUSED),
  explainRead: (value, path, report) => {
    if (typeof value !== "string") report(path, "text", value);
  },
});

/** Any text, for what is only ever read. */
export const anyText: Kind<string> = leaf({
  expected: "text",
  rule: (value) => (typeof value === "string" ? undefined : "text"),
  read: readText,
});

/** An integer that JavaScript holds exactly. No larger one rounds to a safe one (spec §2). */
const isSafe =
  (expected: string): Rule =>
  (value) => {
    if (Number.isSafeInteger(value)) return undefined;
    return Number.isInteger(value) ? "an integer between -(2^53 - 1) and 2^53 - 1" : expected;
  };

const readInteger = (value: unknown): number | Unread => {
  // `JSON.parse` knows -0, the Cores do not.
  if (typeof value === "number") return Number.isSafeInteger(value) ? value + 0 : REFUSED;
  return isNothing(value) ? UNSET : REFUSED;
};

/** An integer from `min` to `max`; read, any safe integer. */
export const integer = (min: number, max: number, expected = "an integer"): Kind<number> => {
  const unreadable = isSafe(expected);
  return leaf({
    expected,
    rule: (value) => {
      const problem = unreadable(value);
      if (problem !== undefined || typeof value !== "number") return problem;
      if (value < min) return `an integer of at least ${min}`;
      return value > max ? `an integer of at most ${max}` : undefined;
    },
    read: readInteger,
    unreadable,
  });
};

/** One generation shows 0 where the other shows nothing (spec §2). */
export const unsetAtZero = (kind: Kind<number>): Kind<number> => ({
  ...kind,
  read: (value) => (value === 0 ? UNSET : kind.read(value)),
});

export const INT32_MAX = 2 ** 31 - 1;
/** As the Core may show it, negative included; never sent. */
export const anyInt64 = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
export const int32 = integer(0, INT32_MAX);

export const flag: Kind<boolean> = leaf({
  expected: "true or false",
  rule: (value) => (typeof value === "boolean" ? undefined : "true or false"),
  read: (value) => (typeof value === "boolean" ? value : isNothing(value) ? UNSET : REFUSED),
});

/** One of a closed list of texts. */
export const oneOf = <const A extends string>(...values: readonly A[]): Kind<A> => {
  const known: ReadonlySet<unknown> = new Set(values);
  const isKnown = (value: unknown): value is A => known.has(value);
  const expected = values.map((value) => JSON.stringify(value)).join(" or ");
  return leaf<A>({
    expected,
    rule: (value) => (isKnown(value) ? undefined : expected),
    read: (value) => {
      if (isKnown(value)) return value;
      return readText(value) === UNSET ? UNSET : REFUSED;
    },
  });
};

/**
 * A field that says again what is settled already: sent, it has to agree; read, it follows
 * (as Core2 makes it do at its next start, spec §2).
 */
export const literal = <const A extends string>(value: A): Kind<A> => {
  const expected = JSON.stringify(value);
  return leaf<A>({
    expected,
    rule: (given) => (given === value ? undefined : expected),
    read: (given) => (readText(given) === REFUSED ? REFUSED : value),
  });
};
