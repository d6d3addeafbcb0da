import {
  type Accounting,
  currencyUnit,
  type Every,
  FREQUENCIES,
  resourceUnit,
  type StorageUnitName,
  type UnitName,
} from "./units";

const resource = (name: UnitName, every: Every): Accounting => ({
  accountingUnit: resourceUnit(name, every),
  accountingFrequency: FREQUENCIES[every],
});

/**
 * Virtual cores over time: `Core-hours`.
 *
 * @example
 * const category = { name: "u1-standard", provider: "example", ...coreUnit("minute") };
 *
 * @since 0.2.0
 */
export const coreUnit = (every: Every): Accounting => resource("Core", every);

/** GPUs over time: `GPU-hours`. @since 0.2.0 */
export const gpuUnit = (every: Every): Accounting => resource("GPU", every);

/** Gigabytes of memory over time: `GB-hours`. @since 0.2.0 */
export const memoryUnit = (every: Every): Accounting => resource("GB", every);

/**
 * Money of a currency: `price` counts its millionths, see `money`.
 *
 * @example
 * const category = { name: "vm", provider: "example", ...moneyUnit("DKK", "minute") };
 *
 * @since 0.2.0
 */
export const moneyUnit = (currency: string, every: Every): Accounting => ({
  accountingUnit: currencyUnit(currency),
  accountingFrequency: FREQUENCIES[every],
});

/** Storage by quota, or, where `every` is given, by use over time. @since 0.2.0 */
export const storageUnit = (unit: StorageUnitName, every: Every = "once"): Accounting =>
  resource(unit, every);

/** Public IP addresses. @since 0.2.0 */
export const ipUnit = (): Accounting => resource("IP", "once");

/** Public links. @since 0.2.0 */
export const linkUnit = (): Accounting => resource("link", "once");

/** Software licences. @since 0.2.0 */
export const licenseUnit = (): Accounting => resource("License", "once");

/** Tokens of language models. @since 0.2.0 */
export const tokenUnit = (): Accounting => resource("Token", "once");

/** Private networks. @since 0.2.0 */
export const networkUnit = (): Accounting => resource("network", "once");
