import { nearest } from "./nearest";

/** Throws a TypeError where a value is not what a test may pass; `at` says which value it is. */
export type Check = (value: unknown, at: string) => void;

/** A check by a predicate; `expected` reads as in `expected milliseconds, got "5"`. */
export const that =
  (expected: string, isRight: (value: unknown) => boolean): Check =>
  (value, at) => {
    if (!isRight(value)) throw new TypeError(`${at}: expected ${expected}, got ${shown(value)}`);
  };

const shown = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" && value !== null ? "an object" : String(value);
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const record = (expected: string): Check => that(expected, isRecord);

export const text = (expected: string): Check =>
  that(expected, (value) => typeof value === "string" && value !== "");

export const numberFrom = (least: number, expected: string): Check =>
  that(expected, (value) => typeof value === "number" && value >= least && !Number.isNaN(value));

export const optional =
  (check: Check): Check =>
  (value, at) => {
    if (value !== undefined) check(value, at);
  };

const meant = (word: unknown, names: readonly string[]): string => {
  const name = nearest(String(word), names);
  return name === undefined ? "" : ` (did you mean "${name}"?)`;
};

export const oneOf =
  (names: readonly string[]): Check =>
  (value, at) => {
    const list = names.map((name) => `"${name}"`).join(", ");
    const isName = (word: unknown): boolean => names.some((name) => name === word);
    that(`one of ${list}${meant(value, names)}`, isName)(value, at);
  };

export const listOf =
  (item: Check, expected: string): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return that(expected, Array.isArray)(value, at);
    for (const [index, one] of value.entries()) item(one, `${at}[${index}]`);
  };

/** An object with these keys and no others, but for those that are `ignored`. */
export const struct =
  (
    fields: Readonly<Record<string, Check>>,
    expected: string,
    ignored: readonly string[] = [],
  ): Check =>
  (value, at) => {
    if (!isRecord(value)) return record(expected)(value, at);
    const known = Object.keys(fields);
    const stray = Object.keys(value).find((key) => ![...known, ...ignored].includes(key));
    if (stray !== undefined)
      throw new TypeError(
        `${at}: there is no ${JSON.stringify(stray)}${meant(stray, known)}, only ${known.join(", ")}`,
      );
    for (const [key, check] of Object.entries(fields)) check(value[key], `${at}: ${key}`);
  };
