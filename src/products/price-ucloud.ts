import type { NumberText } from "./number-text";
import {
  amountOf,
  charged,
  customaryInterval,
  intervalOf,
  type PricedCategory,
  type PricedProduct,
  sliceOf,
  unitOf,
} from "./price-amount";
import { isOne, multiply, type Rational, rational } from "./rational";

// What UCloud's frontend knows by name: units of storage that it turns into larger ones, and
// currencies, which it shortens from a million only.
const STORAGE = [
  { base: 1000n, units: ["KB", "MB", "GB", "TB", "PB", "EB"] },
  { base: 1024n, units: ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] },
];
const THOUSANDS = ["", "K", "M", "B", "T"];
const CURRENCIES = ["DKK", "kr", "EUR", "€", "USD", "$"];

/** Divides by the base as long as the amount goes on to the next step, and there is one. */
const climb = (
  amount: Rational,
  [step = "", ...larger]: readonly string[],
  base: bigint,
  goesOn: (amount: Rational) => boolean,
): readonly [Rational, string] =>
  larger.length > 0 && goesOn(amount)
    ? climb(multiply(amount, rational(1n, base)), larger, base, goesOn)
    : [amount, step];

const isAtLeast = ({ numerator, denominator }: Rational, limit: bigint): boolean =>
  numerator >= limit * denominator;

/** `3.8 TB`, `1.5K Core-hours`, `999,999 DKK`. */
const shortAmount = (amount: Rational, unit: string, text: NumberText): string => {
  const family = STORAGE.find(({ units }) => units.includes(unit));
  if (family) {
    const { base, units } = family;
    const goesOn = (left: Rational): boolean => left.numerator > base * left.denominator;
    const [short, step] = climb(amount, units.slice(units.indexOf(unit)), base, goesOn);
    return `${text(short, 1)} ${step}`;
  }
  const threshold = CURRENCIES.includes(unit) ? 1_000_000n : 1000n;
  const steps = isAtLeast(amount, threshold) ? THOUSANDS : [];
  const [short, step] = climb(amount, steps, 1000n, (left) => isAtLeast(left, 1000n));
  return `${text(short, 1)}${step} ${unit}`;
};

export const ucloudPrice = (
  product: PricedProduct,
  text: NumberText,
  units: Rational,
  minutes: Rational | undefined,
): string => {
  const { category, type, fraction } = product;
  const interval = customaryInterval(type === "compute");
  const raw = charged(product, minutes ?? rational(interval.minutes));
  const whole = multiply(amountOf(category, raw, interval), units);
  const amount = multiply(whole, sliceOf(product));
  if (category.freeToUse || amount.numerator === 0n) return "Free";
  const once = intervalOf(category) === undefined;
  const unit = unitOf(category, interval, false);
  if (once && isOne(amount) && !CURRENCIES.includes(unit))
    return type === "storage" ? `Quota based (${unit})` : "Quota based";
  const slices = multiply(whole, rational(BigInt(fraction?.numerator ?? 1)));
  const asFraction =
    !isOne(sliceOf(product)) &&
    minutes === undefined &&
    slices.denominator === 1n &&
    !category.accountingUnit.floatingPoint;
  const shown = asFraction
    ? `${slices.numerator} / ${fraction?.denominator} ${unit}`
    : shortAmount(amount, unit, text);
  return once || minutes ? shown : `${shown}/${interval.name}`;
};

export const ucloudBalance = (
  category: PricedCategory,
  compute: boolean,
  raw: Rational,
  text: NumberText,
): string => {
  const interval = customaryInterval(compute);
  return shortAmount(amountOf(category, raw, interval), unitOf(category, interval, false), text);
};
