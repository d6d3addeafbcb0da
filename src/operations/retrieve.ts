import { left, right } from "fp-ts/Either";
import { isRead } from "../codec/kind";
import type { ProductV2 } from "../products/product";
import { type RetrieveQuery, retrieveQuery, sendQuery } from "../products/query";
import { balancesOf, productReader } from "../products/row";
import type { Operation } from "./operation";

/** Reads one product. */
export const retrieve: Operation<RetrieveQuery, ProductV2> = {
  name: "products.v2.retrieve",
  method: "GET",
  path: "/api/products/v2/retrieve",
  replaySafe: true,
  encode: (query, report) => ({ query: sendQuery(retrieveQuery, query, report) }),
  decode: ({ json, issues, refuse }, query) => {
    const reader = productReader(balancesOf(query));
    const product = reader.read(json);
    if (isRead(product)) return right(product);
    const found = issues();
    reader.explainRead(json, [], found.report);
    return left(refuse(found));
  },
};
