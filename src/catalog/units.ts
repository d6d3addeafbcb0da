import type { AccountingFrequency, AccountingUnit } from "../products/product";

/** How often a catalog's file says that a category is counted, and how the API says it. */
export const FREQUENCIES = {
  minute: "PERIODIC_MINUTE",
  hour: "PERIODIC_HOUR",
  day: "PERIODIC_DAY",
  once: "ONCE",
} as const satisfies Readonly<Record<string, AccountingFrequency>>;

/** How often a category is counted. @since 0.2.0 */
export type Every = keyof typeof FREQUENCIES;

const BYTES = {
  ...{ KB: "KB", MB: "MB", GB: "GB", TB: "TB", PB: "PB", EB: "EB" },
  ...{ KiB: "KiB", MiB: "MiB", GiB: "GiB", TiB: "TiB", PiB: "PiB", EiB: "EiB" },
} as const;

/** A unit of storage: `GB`, `TiB`. @since 0.2.0 */
export type StorageUnitName = keyof typeof BYTES;

/** The units that UCloud knows, and what several of them are called. */
export const UNITS = {
  Core: "Core",
  GPU: "GPU",
  ...BYTES,
  IP: "IPs",
  link: "links",
  License: "Licenses",
  Token: "Tokens",
  network: "networks",
} as const;

/** A unit that needs a name alone. @since 0.2.0 */
export type UnitName = keyof typeof UNITS;

// Checked casts: `Object.keys` forgets that these are the tables'.
export const UNIT_NAMES = Object.keys(UNITS) as readonly UnitName[];
export const EVERY = Object.keys(FREQUENCIES) as readonly Every[];

/** A frequency as a catalog's file says it. */
export const everyOf = (frequency: AccountingFrequency): Every =>
  EVERY.find((every) => FREQUENCIES[every] === frequency) ?? "once";

/** What is counted, and how often: to be spread into a product's category. @since 0.2.0 */
export interface Accounting {
  readonly accountingUnit: AccountingUnit;
  readonly accountingFrequency: AccountingFrequency;
}

/** A resource. UCloud shows the frequency behind what is counted over time: `Core-hours`. */
export const resourceUnit = (name: UnitName, every: Every): AccountingUnit => ({
  name,
  namePlural: UNITS[name],
  floatingPoint: false,
  displayFrequencySuffix: every !== "once",
});

/** An amount of money, whose prices are millionths. */
export const currencyUnit = (currency: string): AccountingUnit => ({
  name: currency,
  namePlural: currency,
  floatingPoint: true,
  displayFrequencySuffix: false,
});
