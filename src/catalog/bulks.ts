import type { ProductV2Input } from "../products/product";
import { listedOf } from "./listed";

/** As many as both generations take (spec §1). */
const MAX_ITEMS = 1000;

/** Cuts items into bulks. A category stays in one bulk, unless it is larger than one by itself. */
export const bulksOf = (items: readonly ProductV2Input[]): readonly ProductV2Input[][] => {
  const bulks: ProductV2Input[][] = [];
  for (const products of listedOf({ items }).values()) {
    const category = [...products.values()];
    const last = bulks.at(-1);
    if (last !== undefined && last.length + category.length <= MAX_ITEMS) last.push(...category);
    else
      for (let start = 0; start < category.length; start += MAX_ITEMS)
        bulks.push(category.slice(start, start + MAX_ITEMS));
  }
  return bulks;
};
