import { isRecord } from "../codec/record";
import { type BrowseQuery, MAX_ITEMS_PER_PAGE } from "./query";

/** What shows that a listing may miss rows, with what to do about it. */
export interface Doubt {
  /** The row that shows it, and its name. */
  readonly index: number;
  readonly name: unknown;
  readonly expected: string;
}

/** What of a row's JSON decides its place in a listing. */
interface Place {
  readonly provider: string;
  readonly category: string;
  readonly name: string;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const placeOf = (row: Readonly<Record<string, unknown>>): Place => {
  const category = isRecord(row.category) ? row.category : {};
  return {
    provider: textOf(category.provider),
    category: textOf(category.name),
    name: textOf(row.name),
  };
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** By code point, as Core2's cursor compares; UTF-16 order differs above U+FFFF. */
const compareCodePoints = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (isSurrogate(x) === isSurrogate(y)) return x - y;
    return isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
};

const isBefore = (a: Place, b: Place): boolean =>
  (compareCodePoints(a.category, b.category) || compareCodePoints(a.name, b.name)) < 0;

/** The next narrower filter; one page that holds everything misses nothing (spec §3). */
const narrower = ({ filterProvider, filterCategory, itemsPerPage }: BrowseQuery): string => {
  if (!filterProvider) return "narrow by filterProvider";
  if (!filterCategory) return "narrow by filterCategory";
  return (itemsPerPage ?? 0) < MAX_ITEMS_PER_PAGE
    ? `raise itemsPerPage to ${MAX_ITEMS_PER_PAGE}`
    : "narrow by filterName";
};

/**
 * Does a page show that its listing may miss rows? With `includeBalance` the documented Core drops
 * products; and Core2, whose rows all carry a balance, skips those that its cursor passes.
 */
export const doubtOf = (json: unknown, hasNext: boolean, query: BrowseQuery): Doubt | undefined => {
  if (!hasNext && !query.includeBalance) return undefined;
  const rows = isRecord(json) && Array.isArray(json.items) ? json.items : [];
  const last = new Map<string, Place>();
  for (const [index, row] of rows.entries()) {
    if (!isRecord(row)) continue;
    if (typeof row.balance !== "number") {
      if (!query.includeBalance) continue;
      const expected =
        "a row with a balance (rows may be missing: this Core drops products without a wallet; leave out includeBalance)";
      return { index, name: row.name, expected };
    }
    if (!hasNext) continue;
    const place = placeOf(row);
    const before = last.get(place.provider);
    if (before !== undefined && isBefore(place, before))
      return {
        index,
        name: row.name,
        expected: `a row behind the one before it (rows may be missing: ${narrower(query)})`,
      };
    last.set(place.provider, place);
  }
  return undefined;
};
