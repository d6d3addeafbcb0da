import type { ProductV2, ProductV2Input } from "ucloud-products";

/** A catalog writes all defaults out, so that its items are what a Core would show. */
export const asProducts = (items: readonly ProductV2Input[]): readonly ProductV2[] =>
  items as readonly ProductV2[];
