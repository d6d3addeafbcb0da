import type { ProductV2Input } from "../../../src/index";

/** An item of any type, as a person writes it. */
export type Storage = Extract<ProductV2Input, { type: "storage" }>;
export type Compute = Extract<ProductV2Input, { type: "compute" }>;

export const unit = {
  name: "GB",
  namePlural: "GB",
  floatingPoint: false,
  displayFrequencySuffix: false,
};

export const category = {
  name: "disk",
  provider: "example",
  accountingUnit: unit,
  accountingFrequency: "ONCE",
} as const;

export const storage = (more: Partial<Storage> = {}): Storage => ({
  type: "storage",
  name: "ssd",
  price: 1,
  description: "Fast storage",
  category,
  ...more,
});

export const compute = (more: Partial<Compute> = {}): Compute => ({
  type: "compute",
  name: "small",
  price: 1,
  description: "A machine",
  category: { ...category, name: "machines" },
  ...more,
});

/** A value where the types allow none: as JavaScript callers give it. */
export const anything = (value: unknown): never => value as never;
