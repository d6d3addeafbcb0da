import { percentDecode, rawPairs } from "../../query";

/** The parameters of browse and retrieve; absent and empty are the same (spec §1). */
export interface Parameters {
  readonly itemsPerPage: bigint;
  readonly next: string;
  readonly filterName: string;
  readonly filterProvider: string;
  readonly filterProductType: string;
  readonly filterCategory: string;
  readonly includeBalance: boolean;
  readonly includeMaxBalance: boolean;
}

/** Undefined where a number or a boolean is none. */
export const readParameters = (query: string): Parameters | undefined => {
  const values = firstValues(query);
  const text = (name: string): string => values.get(name) ?? "";
  const itemsPerPage = integer(text("itemsPerPage"));
  const filterUsable = boolean(text("filterUsable"));
  const includeBalance = boolean(text("includeBalance"));
  const includeMaxBalance = boolean(text("includeMaxBalance"));
  if (
    itemsPerPage === undefined ||
    filterUsable === undefined ||
    includeBalance === undefined ||
    includeMaxBalance === undefined
  )
    return undefined;
  return {
    itemsPerPage,
    next: text("next"),
    filterName: text("filterName"),
    filterProvider: text("filterProvider"),
    filterProductType: text("filterProductType"),
    filterCategory: text("filterCategory"),
    includeBalance,
    includeMaxBalance,
  };
};

// Of a repeated parameter the first counts; an unencoded `;` or a malformed escape drops it (spec §1).
const firstValues = (query: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [rawName, rawValue] of rawPairs(query)) {
    if (rawName.includes(";") || rawValue.includes(";")) continue;
    const [name, value] = [percentDecode(rawName), percentDecode(rawValue)];
    if (name !== undefined && value !== undefined && !values.has(name)) values.set(name, value);
  }
  return values;
};

const INT64 = 2n ** 63n;

// Go's strconv.ParseInt.
const integer = (text: string): bigint | undefined => {
  if (text === "") return 0n;
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ""));
  return value < -INT64 || value >= INT64 ? undefined : value;
};

const TRUE = ["1", "t", "T", "true", "TRUE", "True"];
const FALSE = ["", "0", "f", "F", "false", "FALSE", "False"];

// Go's strconv.ParseBool.
const boolean = (text: string): boolean | undefined => {
  if (TRUE.includes(text)) return true;
  return FALSE.includes(text) ? false : undefined;
};
