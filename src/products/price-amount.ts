import { multiply, type Rational, rational, rationalOf } from "./rational";

/** What a price needs of a category: one that was read, or that of an input. @since 0.2.0 */
export interface PricedCategory {
  readonly accountingUnit: {
    readonly name: string;
    readonly namePlural: string;
    readonly floatingPoint: boolean;
    readonly displayFrequencySuffix: boolean;
  };
  readonly accountingFrequency: string;
  readonly freeToUse?: boolean | null | undefined;
}

/**
 * What a price needs of a product: one that was read, or an input that leaves its defaults out.
 *
 * @since 0.2.0
 */
export interface PricedProduct {
  readonly type: string;
  readonly price: number;
  readonly category: PricedCategory;
  readonly fraction?:
    | { readonly numerator: number; readonly denominator: number }
    | null
    | undefined;
}

/** A span of time. */
export interface Interval {
  readonly name: "minute" | "hour" | "day";
  readonly minutes: bigint;
}

const MINUTE: Interval = { name: "minute", minutes: 1n };
const HOUR: Interval = { name: "hour", minutes: 60n };
const DAY: Interval = { name: "day", minutes: 1440n };

/** The interval that a category accounts by; undefined where it accounts once. */
export const intervalOf = ({ accountingFrequency }: PricedCategory): Interval | undefined =>
  [MINUTE, HOUR, DAY].find(({ name }) => accountingFrequency === `PERIODIC_${name.toUpperCase()}`);

/** The interval that UCloud's users read: hours of compute, days of all else. */
export const customaryInterval = (compute: boolean): Interval => (compute ? HOUR : DAY);

/** What of a device a product is. A meaningless fraction is the whole of it (spec §2). */
export const sliceOf = ({ fraction }: PricedProduct): Rational =>
  fraction && fraction.numerator > 0 && fraction.denominator > 0
    ? rational(BigInt(fraction.numerator), BigInt(fraction.denominator))
    : rational(1n);

/** The raw units that a price comes to in some minutes. */
export const charged = ({ price, category }: PricedProduct, minutes: Rational): Rational => {
  const own = intervalOf(category);
  const raw = rationalOf(price);
  return own ? multiply(raw, multiply(minutes, rational(1n, own.minutes))) : raw;
};

/** Raw units as an amount: of money, of a unit, or of a unit over an interval (Core-hours). */
export const amountOf = (category: PricedCategory, raw: Rational, over: Interval): Rational => {
  const { floatingPoint, displayFrequencySuffix } = category.accountingUnit;
  const own = intervalOf(category);
  const amount = floatingPoint ? multiply(raw, rational(1n, 1_000_000n)) : raw;
  return own && displayFrequencySuffix
    ? multiply(amount, rational(own.minutes, over.minutes))
    : amount;
};

/** The unit of an amount: the singular, where that is known to be right. */
export const unitOf = (category: PricedCategory, over: Interval, singular: boolean): string => {
  const { name, namePlural, displayFrequencySuffix } = category.accountingUnit;
  if (displayFrequencySuffix && intervalOf(category)) return `${name}-${over.name}s`;
  return singular ? name : namePlural;
};
