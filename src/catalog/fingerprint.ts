import type { ProductV2Input } from "../products/product";
import { storedText } from "./normal-form";
import type { CatalogPlan, PlannedProduct } from "./plan";

/** Two FNV-1a digests of 32 bits: they tell plans apart, and keep no secret. */
const digest = (text: string): string =>
  [0x811c9dc5, 0x01000193]
    .map((start) => {
      let value = start;
      for (let index = 0; index < text.length; index++)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, "0");
    })
    .join("");

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
