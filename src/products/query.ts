import { type GivenOf, optional, type ReadOf, required } from "../codec/field";
import { flag } from "../codec/flag";
import { given } from "../codec/given";
import { integer } from "../codec/integer";
import { oneOf } from "../codec/one-of";
import type { Pass } from "../codec/pass";
import { hideText } from "../codec/show";
import { type Struct, struct } from "../codec/struct";
import { text } from "../codec/text";
import type { Balances } from "./builders";
import { MAX_TEXT } from "./category";
import { PRODUCT_TYPES } from "./product-types";

/** The largest page that both generations give. */
export const MAX_ITEMS_PER_PAGE = 1000;

const filter = given(text(MAX_TEXT));

const filters = {
  /** Products of this type alone. */
  filterProductType: optional(given(oneOf(Object.values(PRODUCT_TYPES)))),
  /** Has no effect on either generation (spec §1). */
  filterUsable: optional(flag),
  /** Reads `balance`, where the Core gives it. The documented Core drops products without a wallet. */
  includeBalance: optional(flag),
  /** Reads `maxUsableBalance`, where the Core gives it. */
  includeMaxBalance: optional(flag),
};

const browseFields = {
  /** Rows of a page, 1 to 1000. `browse` defaults to 50, the listings to 1000. */
  itemsPerPage: optional(given(integer(1, MAX_ITEMS_PER_PAGE))),
  /** The `next` of the page before, sent with the same filters. */
  next: optional(given(text(65_536))),
  /** Products of exactly this name. */
  filterName: optional(filter),
  /** Products of this provider. */
  filterProvider: optional(filter),
  /** Products of this category. */
  filterCategory: optional(filter),
  ...filters,
};

const retrieveFields = {
  /** The product's name. */
  filterName: required(filter),
  /** Its category's name. */
  filterCategory: required(filter),
  /** Its provider's id. */
  filterProvider: required(filter),
  ...filters,
};

/** Which products to browse. @since 0.1.0 */
export type BrowseQuery = GivenOf<typeof browseFields>;
/** Which product to retrieve. @since 0.1.0 */
export type RetrieveQuery = GivenOf<typeof retrieveFields>;

// A string under an unknown key is not shown: it may be a token.
const options = { expected: "an object of filters", show: hideText };
export const browseQuery = struct("BrowseQuery", browseFields, options);
export const retrieveQuery = struct("RetrieveQuery", retrieveFields, options);

/** The balances that a query asks for. */
export const balancesOf = (query: BrowseQuery | RetrieveQuery): Balances => ({
  balance: query.includeBalance === true,
  maxUsableBalance: query.includeMaxBalance === true,
});

/**
 * Reads a query, each property once, and writes it as both generations read it: flat, and never
 * an empty parameter (spec §1).
 */
export const encodeQuery = <F>(
  codec: Struct<F>,
  query: unknown,
  pass: Pass,
): { readonly input: ReadOf<F>; readonly query: string } | undefined => {
  const values = codec.values(query, pass);
  const input = values && codec.take(values, pass);
  if (input === undefined) return undefined;
  const parameters = Object.entries(input)
    // Not `URLSearchParams`, whose `+` for a space not every server reads.
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return { input, query: parameters.join("&") };
};
