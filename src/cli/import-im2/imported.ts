import type { ProductV2Input } from "../../products/product";
import type { Section } from "./section";

/** A product of a configuration. */
export interface ImportedProduct {
  readonly name: string;
  /** What makes the name, where the products of a family share it: `{category}-{cpu}`. */
  readonly pattern?: string;
  /** Products with one family stood in one group. */
  readonly family?: Section;
  readonly description?: string;
  /** A decimal of money, or a number of units; left out where the catalog's default is it. */
  readonly price?: string;
  readonly cpu?: number;
  readonly memory?: number;
  readonly gpu?: number;
  readonly fraction?: string;
  readonly cpuModel?: string;
  readonly memoryModel?: string;
  readonly gpuModel?: string;
  readonly at: Section;
}

/** A category of a configuration, in a catalog's terms. */
export interface ImportedCategory {
  readonly name: string;
  readonly type: ProductV2Input["type"];
  /** A unit of the catalog, where it is not the one of the type. */
  readonly unit?: string;
  readonly money?: string;
  /** Left out: once. */
  readonly every?: "minute" | "hour" | "day";
  readonly free?: true;
  readonly subAllocations?: false;
  readonly description: string;
  /** What the file says above it. */
  readonly comment?: string;
  /** None: one product of the category's name. */
  readonly products: readonly ImportedProduct[];
  readonly at: Section;
}
