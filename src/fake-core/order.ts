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

/** A database collation: `C` is code points, of a locale punctuation counts last (spec §3). */
export const collation = (name: string): Compare => {
  if (/^(C|POSIX)(\.|$)/.test(name)) return compareCodePoints;
  const { compare } = new Intl.Collator(name.replace(/\..*/, "").replace("_", "-"));
  return (left, right) =>
    compare(withoutPunctuation(left), withoutPunctuation(right)) ||
    comparePunctuation(left, right) ||
    compareCodePoints(left, right);
};

// glibc 2.36, which PostgreSQL asks: its locales pass these over at first, and then put a text
// before another where the first difference is one of them (core2 s131). U+FFFD counts as a letter.
const PUNCTUATION = /[^\p{L}\p{M}\p{N}\p{Sc}\uFFFD]/u;

const withoutPunctuation = (text: string): string =>
  text.replace(new RegExp(PUNCTUATION, "gu"), "");

const comparePunctuation: Compare = (left, right) => {
  const [a, b] = [Array.from(left), Array.from(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [mine = "", others = ""] = [a[at], b[at]];
    const difference = rankOf(mine) - rankOf(others);
    if (difference !== 0) return difference;
    if (rankOf(mine) < LETTER && mine !== others) return compareCodePoints(mine, others);
  }
  return a.length - b.length;
};

const LETTER = 2;
const rankOf = (char: string): number => {
  if (!PUNCTUATION.test(char)) return LETTER;
  return /\p{Cf}/u.test(char) ? 0 : 1;
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
