import { percentDecode, rawPairs } from "../../query";
import { INT32, INT64 } from "./leaves";
import { PRODUCT_TYPE_NAMES } from "./rows";

/** The parameters of browse and retrieve; an empty filter is one that nothing matches (spec §1). */
export interface Parameters {
  readonly itemsPerPage: bigint | undefined;
  readonly itemsToSkip: bigint | undefined;
  readonly next: string | undefined;
  readonly filterName: string | undefined;
  readonly filterProvider: string | undefined;
  readonly filterProductType: string | undefined;
  readonly filterCategory: string | undefined;
  readonly includeBalance: boolean;
}

/** Undefined where a number or an enum is none, or an escape is malformed. */
export const readParameters = (query: string): Parameters | undefined => {
  const values = firstValues(query);
  if (values === undefined) return undefined;
  const text = (name: string): string | undefined => values.get(name.toLowerCase());
  const itemsPerPage = integer(text("itemsPerPage"), INT32);
  const itemsToSkip = integer(text("itemsToSkip"), INT64);
  const filterProductType = oneOf(text("filterProductType"), PRODUCT_TYPE_NAMES);
  const consistency = oneOf(text("consistency"), ["PREFER", "REQUIRE"]);
  if ([itemsPerPage, itemsToSkip, filterProductType, consistency].includes(NONE)) return undefined;
  return {
    itemsPerPage: given(itemsPerPage),
    itemsToSkip: given(itemsToSkip),
    next: text("next"),
    filterName: text("filterName"),
    filterProvider: text("filterProvider"),
    filterProductType: given(filterProductType),
    filterCategory: text("filterCategory"),
    includeBalance: text("includeBalance")?.toLowerCase() === "true",
  };
};

const NONE = Symbol("none");
const given = <T>(value: T | typeof NONE): T | undefined => (value === NONE ? undefined : value);

// Letter case of names does not count; of a repeated parameter the first does (spec §1).
const firstValues = (query: string): ReadonlyMap<string, string> | undefined => {
  const values = new Map<string, string>();
  for (const [rawName, rawValue] of rawPairs(query)) {
    const name = percentDecode(rawName)?.toLowerCase();
    const value = percentDecode(rawValue);
    if (name === undefined || value === undefined) return undefined;
    if (!values.has(name)) values.set(name, value);
  }
  return values;
};

const integer = (text: string | undefined, limit: bigint): bigint | undefined | typeof NONE => {
  if (text === undefined) return undefined;
  if (!/^[+-]?\d+$/.test(text)) return NONE;
  const value = BigInt(text.replace(/^\+/, ""));
  return value < -limit || value >= limit ? NONE : value;
};

// Letter case of a value does not count (documented consistency-require-in-lower-case).
const oneOf = (
  text: string | undefined,
  names: readonly string[],
): string | undefined | typeof NONE => {
  if (text === undefined) return undefined;
  return names.find((name) => name === text.toUpperCase()) ?? NONE;
};
