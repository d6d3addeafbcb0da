import type { ProductV2 } from "./product";
import { PRODUCT_TYPES } from "./product-types";

const PRODUCT_TYPE_ORDER: readonly string[] = Object.values(PRODUCT_TYPES);
const texts = /* @__PURE__ */ new Intl.Collator(undefined, { numeric: true });

const typeRank = ({ productType }: ProductV2): number => {
  const rank = PRODUCT_TYPE_ORDER.indexOf(productType);
  return rank < 0 ? PRODUCT_TYPE_ORDER.length : rank;
};

/**
 * Sorts as UCloud's frontend shows products: by provider, product type (COMPUTE, STORAGE,
 * NETWORK_IP, INGRESS, LICENSE, INFERENCE, PRIVATE_NETWORK, unknown last), category and name;
 * texts by the user's locale, numbers in them by value.
 *
 * @example
 * const shown = [...page.items].sort(compareProducts);
 *
 * @since 0.1.0
 */
export const compareProducts = (a: ProductV2, b: ProductV2): number =>
  texts.compare(a.category.provider, b.category.provider) ||
  typeRank(a) - typeRank(b) ||
  texts.compare(a.category.name, b.category.name) ||
  texts.compare(a.name, b.name);
