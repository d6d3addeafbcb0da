import type { ProductV2Input } from "../../../src/index";

const unit = (name: string) => ({
  name,
  namePlural: name,
  floatingPoint: false,
  displayFrequencySuffix: false,
});

const machine = (cpu: number): ProductV2Input => ({
  type: "compute",
  name: `u1-standard-${cpu}`,
  price: cpu,
  description: `${cpu} cores`,
  cpu,
  category: {
    name: "u1-standard",
    provider: "example",
    accountingUnit: { ...unit("Core"), displayFrequencySuffix: true },
    accountingFrequency: "PERIODIC_MINUTE",
  },
});

/** What the Core has when the samples of a page begin. */
export const catalogOfThePages: readonly ProductV2Input[] = [
  machine(10),
  machine(2),
  {
    type: "storage",
    name: "project-home",
    price: 1,
    description: "Storage",
    category: {
      name: "project-home",
      provider: "example",
      accountingUnit: unit("GB"),
      accountingFrequency: "ONCE",
    },
  },
];
