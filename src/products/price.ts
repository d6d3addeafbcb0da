import { numberTextOf } from "./number-text";
import type { PricedCategory, PricedProduct } from "./price-amount";
import { exactBalance, exactPrice } from "./price-exact";
import { ucloudBalance, ucloudPrice } from "./price-ucloud";
import { rationalOf } from "./rational";

/** How `formatBalance` writes an amount. @since 0.2.0 */
export interface FormatBalanceOptions {
  /**
   * `"exact"`, the default, writes every digit; `"ucloud"` writes what UCloud's own frontend
   * shows, which rounds to one decimal.
   */
  readonly style?: "exact" | "ucloud" | undefined;
  /** A language tag; it changes the separators and nothing else. `en-US` by default. */
  readonly locale?: string | undefined;
}

/** How `formatPrice` writes a price. @since 0.2.0 */
export interface FormatPriceOptions extends FormatBalanceOptions {
  /** How many of the product, such as the nodes of a job. 1 by default. */
  readonly units?: number | undefined;
  /** The price of so many minutes, instead of that of an hour or a day. */
  readonly minutes?: number | undefined;
}

/**
 * The price of a product as text, for people. It takes a product that was read, and an input that
 * leaves its defaults out. Compute is priced by the hour and all else by the day, where that is
 * exact, otherwise by the interval of the category. A locale that is none throws the `RangeError`
 * of `Intl`.
 *
 * @example
 * formatPrice(machine); // "4 Core-hours/hour"
 * formatPrice(machine, { units: 2, minutes: 90 }); // "12 Core-hours"
 * formatPrice(virtualMachine, { locale: "da-DK" }); // "0,10 DKK/hour"
 * formatPrice(disk); // "Quota based (GB)"
 *
 * @since 0.2.0
 */
export const formatPrice = (product: PricedProduct, options: FormatPriceOptions = {}): string => {
  const { style, locale = "en-US", units = 1, minutes } = options;
  const write = style === "ucloud" ? ucloudPrice : exactPrice;
  const duration = minutes === undefined ? undefined : rationalOf(minutes);
  return write(product, numberTextOf(locale), rationalOf(units), duration);
};

/**
 * A balance or a usage as text, for people: raw units of a category, as wallets and products
 * count them.
 *
 * @example
 * formatBalance(machine.category, 90_000); // "1,500 Core-hours"
 * formatBalance(machine.category, 90_000, { style: "ucloud" }); // "1.5K Core-hours"
 *
 * @since 0.2.0
 */
export const formatBalance = (
  category: PricedCategory & { readonly productType: string },
  raw: number,
  options: FormatBalanceOptions = {},
): string => {
  const { style, locale = "en-US" } = options;
  const write = style === "ucloud" ? ucloudBalance : exactBalance;
  return write(category, category.productType === "COMPUTE", rationalOf(raw), numberTextOf(locale));
};
