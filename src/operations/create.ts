import { left, right } from "fp-ts/Either";
import { Issues } from "../codec/issue";
import { isRecord } from "../codec/record";
import { refuseBy } from "../paging/answer";
import { writeBulk } from "../products/bulk";
import { WRITING } from "./advice";
import type { Operation } from "./operation";

/** Publishes products: one upsert, all or nothing, the same however often it is sent (spec §1). */
export const create: Operation<undefined, void> = {
  name: "products.v2.create",
  method: "POST",
  path: "/api/products/v2",
  replaySafe: true,
  advice: WRITING,
  encode: (bulk, pass) => ({ input: undefined, body: writeBulk(bulk, pass) }),
  // The Cores say `{}`; an empty body is as good.
  decode: (context) => {
    if (context.json === undefined || isRecord(context.json)) return right(undefined);
    const issues = new Issues();
    issues.report([], "an object", context.json);
    return left(refuseBy(context, issues));
  },
};
