import { decodeAnswer } from "../paging/answer";
import { type Page, type Rejected, readPage } from "../paging/page";
import { completenessOf, narrower } from "../products/completeness";
import type { ProductReference, ProductV2 } from "../products/product";
import {
  type BrowseQuery,
  balancesOf,
  browseQuery,
  encodeQuery,
  MAX_ITEMS_PER_PAGE,
} from "../products/query";
import { referenceOfRow, rowReader } from "../products/row";
import { READING } from "./advice";
import type { PagedOperation } from "./operation";

/** A row that is no product at all. @since 0.1.0 */
export interface RejectedRow extends Rejected<ProductReference> {}

/** A page of products, and the rows that are none: one bad row never costs the page. @since 0.1.0 */
export interface ProductPage extends Page<ProductV2, ProductReference> {
  readonly rejected: readonly RejectedRow[];
}

/** Reads one page of products. */
export const browse: PagedOperation<BrowseQuery, ProductV2, ProductReference> = {
  name: "products.v2.browse",
  method: "GET",
  path: "/api/products/v2/browse",
  replaySafe: true,
  pageSize: MAX_ITEMS_PER_PAGE,
  completeness: completenessOf,
  narrower,
  advice: READING,
  encode: (query, pass) => encodeQuery(browseQuery, query, pass),
  decode: (context, query) =>
    decodeAnswer(context, (pass) => {
      const reader = { parse: rowReader(balancesOf(query)), referenceOf: referenceOfRow };
      const read = readPage(context.json, reader, context.redact, pass);
      return read && { ...read, context };
    }),
};
