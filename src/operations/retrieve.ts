import { left, right } from "fp-ts/Either";
import { Issues } from "../codec/issue";
import { Pass } from "../codec/pass";
import { refuseBy } from "../paging/answer";
import type { ProductV2 } from "../products/product";
import { balancesOf, encodeQuery, type RetrieveQuery, retrieveQuery } from "../products/query";
import { rowReader } from "../products/row";
import { READING } from "./advice";
import type { Operation } from "./operation";

/** Reads one product. */
export const retrieve: Operation<RetrieveQuery, ProductV2> = {
  name: "products.v2.retrieve",
  method: "GET",
  path: "/api/products/v2/retrieve",
  replaySafe: true,
  advice: READING,
  encode: (query, pass) => encodeQuery(retrieveQuery, query, pass),
  decode: (context, query) => {
    const parse = rowReader(balancesOf(query));
    const issues = new Issues();
    // One row: it is read with a reporter at once.
    const product = parse(context.json, new Pass(issues.report));
    return product === undefined || issues.count > 0
      ? left(refuseBy(context, issues))
      : right(product);
  },
};
