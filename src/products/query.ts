import { type GivenOf, optional, required } from "../codec/field";
import { REFUSED, type Report, type Sends } from "../codec/kind";
import { flag, integer, text } from "../codec/leaves";
import { record } from "../codec/record";
import { productType } from "./fields";

/** The largest page that both generations give. */
export const MAX_ITEMS_PER_PAGE = 1000;

const filter = text(16_384);
const filters = {
  /** Products of this kind alone. */
  filterProductType: optional(productType),
  /** Has no effect on either generation (spec §1). */
  filterUsable: optional(flag),
  /** Reads `balance`, where the Core gives it. The documented Core drops products without a wallet. */
  includeBalance: optional(flag),
  /** Reads `maxUsableBalance`, where the Core gives it. */
  includeMaxBalance: optional(flag),
};

const browseFields = {
  /** Rows of a page, 1 to 1000. `browse` defaults to 50, the listings to 1000. */
  itemsPerPage: optional(integer(1, MAX_ITEMS_PER_PAGE)),
  /** The `next` of the page before, sent with the same filters. */
  next: optional(text(65_536)),
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

export const browseQuery = record(browseFields);
export const retrieveQuery = record(retrieveFields);

/** As both generations read it: flat, and never an empty parameter (spec §1). */
export const sendQuery = <Q>(kind: Sends<Q>, query: Q, report: Report): string => {
  const sent = kind.send(query);
  if (sent === REFUSED) kind.explain(query, [], report);
  return (
    Object.entries(sent ?? {})
      // Not `URLSearchParams`, whose `+` for a space not every server reads.
      .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
      .join("&")
  );
};
