import { type GivenOf, optional, type ReadOf, required } from "../codec/field";
import { flag } from "../codec/flag";
import { TYPE_NAMES, type TypeName } from "../products/product-types";
import { Keyed, Named } from "./key";
import { EVERY, type Every, UNIT_NAMES } from "./units";
import { amount, choice, Either, List, natural, one, slice, text } from "./value";

// The one table of the file: the reader, the types and the JSON Schema are made of it, and the
// comments are what editors show, of code and of a file.

/** What people write for a key of the file. */
const ALIASES = {
  accountingUnit: "unit",
  currency: "money",
  accountingFrequency: "every",
  interval: "every",
  freeToUse: "free",
  allowSubAllocations: "subAllocations",
  memoryInGigs: "memory",
};
const modelKeys = () => ({
  /** Model of the processor. */
  cpuModel: optional(text),
  /** Model of the memory. */
  memoryModel: optional(text),
  /** Model of the GPU. UCloud calls a slice MIG only where it says NVIDIA or MIG. */
  gpuModel: optional(text),
});

const productKeys = {
  /** Per unit and period: a decimal of the currency for money, else an integer. */
  price: optional(amount),
  /** For people, in one line. Default: the category's. */
  description: optional(text),
  /** Virtual cores. */
  cpu: optional(natural),
  /** Memory in GB. */
  memory: optional(natural),
  /** Number of GPUs. */
  gpu: optional(natural),
  /** The slice of a device that this is, such as 1/7. */
  fraction: optional(slice),
  ...modelKeys(),
  /** Of a license; the documented Core alone keeps them. */
  tags: optional(new List(text)),
};

const sizeKeys = {
  /** What they are called. Default: `{category}-{gpu}` with GPUs, else `{category}-{cpu}`. */
  name: optional(text),
  /** Virtual cores of each size. */
  cpu: optional(new List(natural)),
  /** GB of memory of each size. */
  memory: optional(new List(natural)),
  /** GPUs of each size. */
  gpu: optional(new List(natural)),
  /** Virtual cores for each GPU. */
  cpuPerGpu: optional(amount),
  /** GB of memory for each virtual core. */
  memoryPerCpu: optional(amount),
  /** GB of memory for each GPU. */
  memoryPerGpu: optional(amount),
  /** The price of each size. */
  price: optional(new List(amount)),
  /** The price for each virtual core. */
  pricePerCpu: optional(amount),
  /** The price for each GPU. */
  pricePerGpu: optional(amount),
  /** The slice of a device that each of them is, such as 1/7. */
  fraction: optional(slice),
};

const unitKeys = {
  /** What one is called. */
  name: required(text),
  /** What several are called. */
  namePlural: required(text),
  /** True where prices are millionths: money. */
  floatingPoint: required(flag),
  /** True where UCloud shows the frequency behind the name: `Core-hours`. */
  displayFrequencySuffix: required(flag),
};

export const typeName = choice(TYPE_NAMES);
export const unitName = choice(UNIT_NAMES);
export const everyName = choice(EVERY);

const ENTIRE = { entire: true, aliases: ALIASES };
export const product = new Keyed("a product's keys", productKeys, ENTIRE);
export const sizes = new Keyed("a family of sizes", sizeKeys, ENTIRE);
export const unit = new Keyed("a unit written out", unitKeys, ENTIRE);

const categoryKeys = {
  /** Which kind of product it has. */
  type: required(typeName),
  /** What is counted. It can never be changed. Default: what the type is counted in. */
  unit: optional(new Either((value) => typeof value === "string", unitName, unit)),
  /** The currency, such as DKK, instead of a unit. It can never be changed. */
  money: optional(text),
  /** How often it is counted. It can never be changed. Default: once; needed for compute. */
  every: optional(everyName),
  /** Costs nothing, whatever the price. It can never be changed. Default: false. */
  free: optional(flag),
  /** Whether a project may pass its allocation on. Default: true. */
  subAllocations: optional(flag),
  /** Of all products below: `{cpu}`, `{memory}`, `{gpu}`, `{category}` and `{name}` are filled in. */
  description: optional(text),
  ...modelKeys(),
  /** Its products, by name. Default: one of the category's name. */
  products: optional(new Named("products by their names", product)),
  /** Products of several sizes: a family, or a list of families. */
  sizes: optional(new Either(Array.isArray, new List(sizes), sizes)),
};

export const category = new Keyed("a category", categoryKeys, { aliases: ALIASES });

const catalogKeys = {
  /** The version of this format: 1. */
  catalog: optional(one),
  /** The id of the provider. */
  provider: optional(text),
  /** Its categories, by name. */
  categories: required(new Named("categories by their names", category)),
};

/** The file. */
export const catalogFile: Keyed<typeof catalogKeys> = new Keyed(
  "a catalog { provider, categories }",
  catalogKeys,
);

/** What was read of a category: of one that is wrong, what is right. */
export type Category = Partial<ReadOf<typeof categoryKeys>>;
export type Product = ReadOf<typeof productKeys>;
export type Sizes = ReadOf<typeof sizeKeys>;

/** A product in a catalog's file, or in code. @since 0.2.0 */
export type ProductDefinition = GivenOf<typeof productKeys>;

/** Products of several sizes. @since 0.2.0 */
export type SizesDefinition = GivenOf<typeof sizeKeys>;

type Definition = GivenOf<typeof categoryKeys>;

/**
 * A category and its products. Of compute products it has to say how often they are counted,
 * because that can never be changed.
 *
 * @since 0.2.0
 */
export type CategoryDefinition = Definition &
  ({ type: "compute"; every: Every } | { type: Exclude<TypeName, "compute"> });

/**
 * A catalog as a person writes it, in a file or in code.
 *
 * @since 0.2.0
 */
export interface CatalogInput extends Omit<GivenOf<typeof catalogKeys>, "provider" | "categories"> {
  /** The id of the provider. */
  readonly provider: string;
  /** Its categories, by name. */
  readonly categories: Readonly<Record<string, CategoryDefinition>>;
}
