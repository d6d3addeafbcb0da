import type { Pass } from "../codec/pass";
import { isRecord } from "../codec/record";
import { type BrowseQuery, MAX_ITEMS_PER_PAGE } from "./query";

/** What a row is sorted by in a listing. */
interface Place {
  readonly provider: string;
  readonly category: string;
  readonly name: string;
}

const isText = (value: unknown): value is string => typeof value === "string";

/**
 * The place of a row of Core2, whose rows all carry a balance. The documented Core compares as it
 * sorts and loses none, so that the order of its rows says nothing (spec §3).
 */
const placeOf = (row: unknown): Place | undefined => {
  if (!isRecord(row) || !isRecord(row.category) || typeof row.balance !== "number")
    return undefined;
  const { name } = row;
  const { provider, name: category } = row.category;
  return isText(provider) && isText(category) && isText(name)
    ? { provider, category, name }
    : undefined;
};

/** By code point, as Core2's cursor compares; UTF-16 order differs above U+FFFF. */
const compareCodePoints = (a: string, b: string): number => {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
};

const compare = (a: Place, b: Place): number =>
  compareCodePoints(a.provider, b.provider) ||
  compareCodePoints(a.category, b.category) ||
  compareCodePoints(a.name, b.name);

/** The next narrower filter; one page that holds everything misses nothing (spec §3). */
export const narrower = ({ filterProvider, filterCategory, itemsPerPage }: BrowseQuery): string => {
  if (!filterProvider) return "narrow by filterProvider";
  if (!filterCategory) return "narrow by filterCategory";
  return (itemsPerPage ?? MAX_ITEMS_PER_PAGE) < MAX_ITEMS_PER_PAGE
    ? `raise itemsPerPage to ${MAX_ITEMS_PER_PAGE}`
    : "no filter lists a category of more than a page; ask for each product with retrieve";
};

/** A page as it was answered. */
interface Answered {
  readonly rows: readonly unknown[];
  readonly page: { readonly itemsPerPage: number; readonly next?: string };
}

/**
 * Looks at the pages of one listing in their order, and refuses what shows that rows may be
 * missing (spec §3).
 */
export const completenessOf = (query: BrowseQuery): ((answered: Answered, pass: Pass) => void) => {
  /** Of the page before. */
  let last: Place | undefined;
  let isFirst = !query.next;
  const missing = (what: string): string => `${what} (rows may be missing: ${narrower(query)})`;

  return ({ rows, page: { itemsPerPage, next } }, pass) => {
    const hasNext = next !== undefined;
    const places = rows.map(placeOf);
    const refuse = (index: number, expected: string): void => {
      const row = rows[index];
      pass.at("items", () => pass.refuseAt(index, expected, isRecord(row) ? row.name : row));
    };
    // Neither a row that can't be placed nor a page without rows hides another row.
    const placed = places.filter((place) => place !== undefined);
    const first = placed[0];
    const before = last;
    last = placed[placed.length - 1] ?? before;
    const withoutBalance = query.includeBalance
      ? rows.findIndex((row) => isRecord(row) && typeof row.balance !== "number")
      : -1;
    if (withoutBalance >= 0)
      return refuse(
        withoutBalance,
        "a row with a balance (rows may be missing: this Core drops products without a wallet; leave out includeBalance)",
      );
    if (before !== undefined && first !== undefined && compare(first, before) <= 0)
      return refuse(places.indexOf(first), missing("a row behind the last one of the page before"));
    // A provider that lies wholly inside a page loses nothing.
    const split = new Set([
      ...(isFirst || first === undefined ? [] : [first.provider]),
      ...(hasNext && last !== undefined ? [last.provider] : []),
    ]);
    isFirst = false;
    const disordered = firstDisordered(places, split);
    if (disordered >= 0) return refuse(disordered, missing("a row behind the one before it"));
    // Neither Core ends a listing with a full page: an empty one follows it.
    if (!hasNext && rows.length > 0 && rows.length >= itemsPerPage)
      pass.refuseAt("next", missing("one behind a full page"), undefined);
  };
};

/** The first row of one of the providers that is not behind the one before it. */
const firstDisordered = (
  places: readonly (Place | undefined)[],
  providers: ReadonlySet<string>,
): number => {
  const latest = new Map<string, Place>();
  return places.findIndex((place) => {
    if (place === undefined || !providers.has(place.provider)) return false;
    const before = latest.get(place.provider);
    latest.set(place.provider, place);
    return before !== undefined && compare(place, before) <= 0;
  });
};
