import { decodeAnswer } from "../paging/answer";
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
  decode: (context, query) =>
    decodeAnswer(context, (pass) => rowReader(balancesOf(query))(context.json, pass)),
};
