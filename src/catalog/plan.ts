import type { ProductReference, ProductV2Input } from "../products/product";
import type { Generation } from "./generation";

/**
 * What a plan says of a category or a product:
 * - `added`: the Core has none of this name.
 * - `changed`: a field differs that this generation of the Core keeps.
 * - `unchanged`: nothing differs.
 * - `refused`: the Core would ignore it or refuse it; `refused` of the plan says why.
 *
 * @since 0.2.0
 */
export type PlanState = "added" | "changed" | "unchanged" | "refused";

/** A field that differs, in the words and values of `ProductV2`. @since 0.2.0 */
export interface FieldChange {
  /** Its name: `price`, `category.allowSubAllocations`. */
  readonly field: string;
  /** The Core's value; left out where it is unset. */
  readonly before?: unknown;
  /** The catalog's value; left out where it is unset. */
  readonly after?: unknown;
}

/** Why something is refused, or what to look at before publishing. @since 0.2.0 */
export interface Remark {
  /** What kind of remark it is: `category-unit`, `price-factor`, … */
  readonly code: string;
  readonly category: string;
  /** The product's name; left out where it is about the whole category. */
  readonly name?: string;
  /** Where it stands in the catalog: `["categories", "u1-standard"]`. */
  readonly path?: readonly (string | number)[];
  /** What is so, why it matters and what to do. */
  readonly message: string;
}

/** What becomes of a category. @since 0.2.0 */
export interface PlannedCategory {
  readonly name: string;
  readonly state: PlanState;
  /** What changes for the whole category: `category.allowSubAllocations` alone can. */
  readonly fields: readonly FieldChange[];
}

/** What becomes of a product. @since 0.2.0 */
export interface PlannedProduct {
  readonly category: string;
  readonly name: string;
  readonly state: PlanState;
  readonly fields: readonly FieldChange[];
  /** Where the price is new: as `formatPrice` writes it, and how many times the old one it is. */
  readonly price?: { readonly before?: string; readonly after: string; readonly factor?: number };
  /** The product as the catalog has it. */
  readonly item?: ProductV2Input;
}

/**
 * What publishing a catalog would do at a Core. It is plain data: `JSON.stringify` makes the plan
 * file, and what `JSON.parse` reads can be published.
 *
 * @since 0.2.0
 */
export interface CatalogPlan {
  /** The version of this shape. */
  readonly format: 1;
  readonly provider: string;
  /** The origin that was read; `""` where the reader has none. */
  readonly target: string;
  /** Which generation of the Core answered. */
  readonly generation: Generation;
  /** Was the provider's listing proven complete? Only then `extra` is filled. */
  readonly complete: boolean;
  /** How many products are added or changed. */
  readonly changes: number;
  readonly categories: readonly PlannedCategory[];
  readonly products: readonly PlannedProduct[];
  /** Products of the provider that the catalog does not list. No call removes or hides them. */
  readonly extra: readonly ProductReference[];
  /** Why something is refused. */
  readonly refused: readonly Remark[];
  /** What to look at before publishing. */
  readonly warnings: readonly Remark[];
  /** A digest of what was compared: equal plans of equal catalogs have the same. */
  readonly fingerprint: string;
}
