import { left, right } from "fp-ts/Either";
import type { Issues } from "../codec/issue";
import type { ProductsError } from "../errors/products-error";
import { type Doubt, doubtOf } from "../products/doubt";
import { type ProductPage, readPage } from "../products/page";
import { type BrowseQuery, browseQuery, sendQuery } from "../products/query";
import type { Operation } from "./operation";

/** A page, and what a listing needs to know of it besides. */
export interface BrowsedPage {
  readonly page: ProductPage;
  /** What shows that rows may be missing: a look at every row, which a listing alone takes. */
  readonly doubt: () => Doubt | undefined;
  readonly issues: () => Issues;
  /** The error that ends a listing at this page. */
  readonly refuse: (issues: Issues) => ProductsError;
}

/** Reads one page of products. */
export const browse: Operation<BrowseQuery, BrowsedPage> = {
  name: "products.v2.browse",
  method: "GET",
  path: "/api/products/v2/browse",
  replaySafe: true,
  encode: (query, report) => ({ query: sendQuery(browseQuery, query, report) }),
  decode: ({ json, issues, refuse }, query) => {
    const found = issues();
    const page = readPage(json, query, found.report, issues);
    if (page === undefined) return left(refuse(found));
    const doubt = (): Doubt | undefined => doubtOf(json, page.next !== undefined, query);
    return right({ page, doubt, issues, refuse });
  },
};
