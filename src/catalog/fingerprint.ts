import type { ProductV2Input } from "../products/product";
import { storedText } from "./normal-form";
import type { CatalogPlan, PlannedProduct } from "./plan";

/** A digest of 53 bits (cyrb53, public domain): it tells plans apart, and keeps no secret. */
const digest = (text: string): string => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
};

/** Digests of categories; products share them. */
type Digests = Map<object, string>;

const categoryDigest = (category: ProductV2Input["category"], known: Digests): string => {
  const value = known.get(category) ?? digest(JSON.stringify(category));
  known.set(category, value);
  return value;
};

const productText = (
  { category, name, state, fields, item }: PlannedProduct,
  known: Digests,
): string => {
  // What stays as it is says no more than that.
  if (state === "unchanged") return `${category}\n${name}`;
  const compared = item ? [categoryDigest(item.category, known), item.type, storedText(item)] : [];
  const changes = fields.length === 0 ? "" : JSON.stringify(fields);
  return [category, name, state, changes, ...compared].join("\n");
};

/** A digest of what a plan compared: the catalog's products, and how the Core's differ. */
export const fingerprintOf = ({
  provider,
  generation,
  categories,
  products,
}: Pick<CatalogPlan, "provider" | "generation" | "categories" | "products">): string => {
  const known: Digests = new Map();
  const head = JSON.stringify([provider, generation, categories]);
  return digest([head, ...products.map((product) => productText(product, known))].join("\n"));
};
