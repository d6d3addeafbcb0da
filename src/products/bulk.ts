import { isNothing, type Path, type Report, type Sends } from "../codec/kind";
import { nearestOf } from "../codec/nearest";
import { isRecord } from "../codec/record";
import { explainAcross } from "./across";
import { inCanonicalOrder } from "./canonical";
import { productInput } from "./input";
import type { ProductV2Input } from "./product";

/** Several requests in one call. @since 0.1.0 */
export interface BulkRequest<T> {
  readonly items: readonly T[];
}

/**
 * Makes a bulk of its arguments.
 *
 * @example
 * await products.create(bulkRequestOf(small, large));
 *
 * @since 0.1.0
 */
export const bulkRequestOf = <T = ProductV2Input>(
  ...items: readonly NoInfer<T>[]
): BulkRequest<T> => ({ items });

/** As many as both generations take (spec §1). */
const MAX_ITEMS = 1000;
const expectedBulk = "a BulkRequest { items: [...] } (bulkRequestOf makes one)";
const expectedItems = "an array of products (bulkRequestOf makes a bulk of them)";
const stranger = nearestOf(["items"]);

/** What a bulk of products has to be: each item a product, and all of them together one catalog. */
export const productBulk: Pick<Sends<BulkRequest<ProductV2Input>>, "explain" | "encode"> = {
  explain: (bulk, path, report) => {
    if (!isRecord(bulk)) return report(path, expectedBulk, bulk);
    const { items, ...strangers } = bulk;
    // Most likely it is a product, whose fields would all be strange.
    if (isNothing(items)) return report([...path, "items"], expectedItems, items);
    for (const [key, value] of Object.entries(strangers))
      if (value !== undefined) report([...path, key], stranger(key), value);
    explainItems(items, [...path, "items"], report);
  },
  encode: ({ items }) => ({
    items: inCanonicalOrder(items).map((item) => productInput.encode(item)),
  }),
};

const explainItems = (items: unknown, path: Path, report: Report): void => {
  if (!Array.isArray(items)) return report(path, expectedItems, items);
  if (items.length < 1 || items.length > MAX_ITEMS)
    return report(path, `1 to ${MAX_ITEMS} products`, items);
  // By index, because `forEach` and its like pass over holes.
  for (let index = 0; index < items.length; index++)
    if (!productInput.is(items[index]))
      productInput.explain(items[index], [...path, index], report);
  explainAcross(items, path, report);
};
