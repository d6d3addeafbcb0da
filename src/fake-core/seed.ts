import type { ProductV2, ProductV2Input } from "../products/product";
import { isRecord } from "./checks/check";
import type { Generation } from "./generations/generation";
import { PRODUCT_TYPES } from "./generations/product-types";
import { parseJson } from "./json/parse";
import type { Row } from "./row";

/** A row as a Core shows it: an object, or its JSON text where an int64 has to stay exact. @since 0.1.0 */
export type RowOfCore = Readonly<Record<string, unknown>> | string;

/** What a fake Core can start with. @since 0.1.0 */
export type Seed = ProductV2 | ProductV2Input | RowOfCore;

/** Reads a seed as the generation would have stored it; one that it cannot hold is a fault of the test. */
export const readSeed = (seed: Seed, generation: Generation): Row => {
  const text = typeof seed === "string" ? seed : JSON.stringify(shown({ ...seed }));
  const json = parseJson(text);
  const row = json === undefined ? undefined : generation.readRow(json);
  if (row === undefined) throw new TypeError(`The fake Core cannot hold this row: ${text}`);
  return row;
};

const shown = (seed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  // Of a kind that this version does not know: its row is kept as it came.
  if (seed.type === "other" && isRecord(seed.wire)) return seed.wire;
  return "productType" in seed || !isRecord(seed.category)
    ? seed
    : withDefaults(seed, seed.category);
};

// What `create` writes out when it is left out (spec §2).
const withDefaults = (
  seed: Readonly<Record<string, unknown>>,
  category: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const productType = Object.entries(PRODUCT_TYPES).find(([type]) => type === seed.type)?.[1];
  return {
    ...seed,
    productType,
    category: { productType, freeToUse: false, allowSubAllocations: true, ...category },
  };
};
