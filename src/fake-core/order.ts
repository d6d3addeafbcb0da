import type { Row } from "./row";

export type Compare = (left: string, right: string) => number;

/** Texts by code point: UTF-16 order is another one above U+FFFF. */
export const compareCodePoints: Compare = (left, right) => {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

// What a locale's first levels do not look at; U+FFFD counts (core2 s131).
const PUNCTUATION = /[^\p{L}\p{M}\p{N}\uFFFD]/gu;

/** A database collation: `C` is code points, of a locale punctuation counts last (spec §3). */
export const collation = (name: string): Compare => {
  if (name === "C" || name === "POSIX") return compareCodePoints;
  const { compare } = new Intl.Collator(name.replace(/\..*/, "").replace("_", "-"));
  return (left, right) =>
    compare(left.replace(PUNCTUATION, ""), right.replace(PUNCTUATION, "")) ||
    compareCodePoints(left, right);
};

/** Where a row stands: its provider, its category, its name. */
export const placeOf = (row: Row): readonly [string, string, string] => [
  row.category.provider,
  row.category.name,
  row.name,
];

/** Compares places part by part. */
export const comparePlaces = (
  left: readonly string[],
  right: readonly string[],
  compare: Compare = compareCodePoints,
): number => {
  for (const [at, part] of left.entries()) {
    const difference = compare(part, right[at] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
};
