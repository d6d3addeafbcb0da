import type { Path } from "../codec/pass";
import type { ProductV2Input } from "../products/product";

/** Where an item stands in what it was defined by, and where its category stands. */
export interface Origin {
  readonly product: Path;
  readonly category: Path;
}

// Beside the items, which are plain data; a plan that was read from a file knows no origins.
const origins = new WeakMap<ProductV2Input, Origin>();

export const keepOrigin = (item: ProductV2Input, origin: Origin): void => {
  origins.set(item, origin);
};

export const originOf = (item: ProductV2Input | undefined): Origin | undefined =>
  item && origins.get(item);
