import { isLeft, right } from "fp-ts/Either";
import { isRecord } from "../codec/record";
import { decodeAnswer } from "../paging/answer";
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
  encode: (bulk, pass) => {
    const { text, provider } = writeBulk(bulk, pass);
    return { input: undefined, body: text, provider };
  },
  // The Cores answer `{}`; an empty body will do as well.
  decode: (context) => {
    const { json = {} } = context;
    const decoded = decodeAnswer(context, (pass) =>
      isRecord(json) ? json : pass.refuse("an object", json),
    );
    return isLeft(decoded) ? decoded : right(undefined);
  },
};
