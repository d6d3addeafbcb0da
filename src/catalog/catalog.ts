import type { ProductCategory, ProductV2Input } from "../products/product";

/**
 * A provider's catalog, complete and checked: deeply frozen, every default written out, in the
 * order in which it is sent. `products.create` takes it as it is.
 *
 * @since 0.2.0
 */
export interface Catalog {
  /** The id of the provider that sells it. */
  readonly provider: string;
  /** Its products. */
  readonly items: readonly ProductV2Input[];
  /** The categories of these products. */
  readonly categories: readonly ProductCategory[];
}
