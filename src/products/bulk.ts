import { type Path, REFUSED, type Report } from "../codec/kind";
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

/**
 * The items of a bulk as they are sent: checked, with their defaults, in canonical order. What is
 * wrong with an item, or across them, is reported, and then nothing is to be sent.
 */
export const sendBulk = (bulk: unknown, report: Report): readonly ProductV2Input[] => {
  if (!isRecord(bulk)) return refuse([], expectedBulk, bulk, report);
  const { items, ...strangers } = bulk;
  // Where there are no items it is most likely a product, whose fields would all be strange.
  if (!Array.isArray(items)) return refuse(["items"], expectedItems, items, report);
  for (const [key, value] of Object.entries(strangers))
    if (value !== undefined) report([key], stranger(key), value);
  if (items.length < 1 || items.length > MAX_ITEMS)
    return refuse(["items"], `1 to ${MAX_ITEMS} products`, items, report);
  const sent = Array.from(items, (item, index) => sendItem(item, index, report));
  explainAcross(items, ["items"], report);
  return inCanonicalOrder(sent.filter((item) => item !== undefined));
};

const refuse = (path: Path, expected: string, value: unknown, report: Report): [] => {
  report(path, expected, value);
  return [];
};

const sendItem = (item: unknown, index: number, report: Report): ProductV2Input | undefined => {
  const sent = productInput.send(item);
  // Honest: what is sent for an item is an item, with its defaults written out.
  if (sent !== REFUSED) return sent as ProductV2Input;
  productInput.explain(item, ["items", index], report);
  return undefined;
};
