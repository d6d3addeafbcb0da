import { left, right } from "fp-ts/Either";
import { isRecord } from "../codec/record";
import { type BulkRequest, sendBulk } from "../products/bulk";
import type { ProductV2Input } from "../products/product";
import type { Operation } from "./operation";

/** Publishes products: one upsert, all or nothing, the same however often it is sent (spec §1). */
export const create: Operation<BulkRequest<ProductV2Input>, void> = {
  name: "products.v2.create",
  method: "POST",
  path: "/api/products/v2",
  replaySafe: true,
  encode: (bulk, report) => ({ body: JSON.stringify({ items: sendBulk(bulk, report) }) }),
  // The Cores say `{}`; an empty body is as good.
  decode: ({ json, issues, refuse }) => {
    if (json === undefined || isRecord(json)) return right(undefined);
    const found = issues();
    found.report([], "an object", json);
    return left(refuse(found));
  },
};
