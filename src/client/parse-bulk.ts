import { Issues } from "../codec/issue";
import { Pass } from "../codec/pass";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import { type BulkRequest, readBulk } from "../products/bulk";
import type { ProductV2Input } from "../products/product";

/**
 * Checks any value, such as a file's or a form's, by all rules of `create`, and returns it as a
 * bulk with its defaults filled in. Throws `InvalidRequestError` with all that is wrong. Nothing
 * is sent.
 *
 * @example
 * const bulk = parseBulk(JSON.parse(await readFile("products.json", "utf8")));
 * await products.create(bulk);
 *
 * @since 0.2.0
 */
export const parseBulk = (json: unknown): BulkRequest<ProductV2Input> => {
  const issues = new Issues();
  const bulk = readBulk(json, new Pass(issues.report));
  if (bulk === undefined) throw new InvalidRequestError(contextOf("bulk"), issues);
  return bulk;
};
