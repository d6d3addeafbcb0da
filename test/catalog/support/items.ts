import type { ProductV2Input } from "../../../src/index";

type Compute = Extract<ProductV2Input, { type: "compute" }>;
type Storage = Extract<ProductV2Input, { type: "storage" }>;
export type CategoryOf<T extends ProductV2Input> = T["category"];

const unit = (name: string, displayFrequencySuffix = false) => ({
  name,
  namePlural: name,
  floatingPoint: false,
  displayFrequencySuffix,
});
const money = (name: string) => ({ ...unit(name), floatingPoint: true });

/** `u1-standard`: core-minutes. */
export const machines = (more: Partial<CategoryOf<Compute>> = {}): CategoryOf<Compute> => ({
  name: "u1-standard",
  provider: "example",
  accountingUnit: unit("Core", true),
  accountingFrequency: "PERIODIC_MINUTE",
  ...more,
});

/** `vm`: Danish crowns a minute. */
export const vms = (more: Partial<CategoryOf<Compute>> = {}): CategoryOf<Compute> =>
  machines({ name: "vm", accountingUnit: money("DKK"), ...more });

export const machine = (cpu: number, more: Partial<Compute> = {}): Compute => ({
  type: "compute",
  name: `${more.category?.name ?? "u1-standard"}-${cpu}`,
  price: cpu,
  description: `${cpu} vCPU`,
  cpu,
  memoryInGigs: 4 * cpu,
  category: machines(),
  ...more,
});

export const disks = (more: Partial<CategoryOf<Storage>> = {}): CategoryOf<Storage> => ({
  name: "storage",
  provider: "example",
  accountingUnit: unit("GB"),
  accountingFrequency: "ONCE",
  ...more,
});

export const disk = (name: string, more: Partial<Storage> = {}): Storage => ({
  type: "storage",
  name,
  price: 1,
  description: "Storage",
  category: disks(),
  ...more,
});

/** A product of any type, in the category that `disk` has too. */
export const product = (type: Exclude<ProductV2Input["type"], "compute">): ProductV2Input => {
  const { productType: _, ...category } = disks();
  return { type, name: "new", price: 1, description: "New", category };
};

/** As much of a catalog as a plan needs. */
export const catalogOfItems = (...items: readonly ProductV2Input[]) => ({
  provider: "example",
  items,
});
