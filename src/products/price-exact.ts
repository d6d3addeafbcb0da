import type { NumberText } from "./number-text";
import {
  amountOf,
  charged,
  customaryInterval,
  type Interval,
  intervalOf,
  type PricedCategory,
  type PricedProduct,
  sliceOf,
  unitOf,
} from "./price-amount";
import { hasDecimals, isOne, multiply, type Rational, rational } from "./rational";

/** The decimals of an amount: a price counts millionths (spec §2). */
const DECIMALS = 6;

/** The first interval in which an amount is exact, else the customary one. */
const exactInterval = (
  category: PricedCategory,
  compute: boolean,
  amountIn: (interval: Interval) => Rational,
): Interval => {
  const customary = customaryInterval(compute);
  const intervals = [customary, intervalOf(category) ?? customary];
  return intervals.find((interval) => hasDecimals(amountIn(interval), DECIMALS)) ?? customary;
};

/** `0.10 DKK`, `1/7 GPU-hours`: money has two decimals at least, and counts in millionths. */
const exactAmount = (
  category: PricedCategory,
  amount: Rational,
  interval: Interval,
  text: NumberText,
  asFraction = false,
): string => {
  const money = category.accountingUnit.floatingPoint;
  const least = money ? 2 : 0;
  const scale = money ? 10n ** BigInt(DECIMALS) : 1n;
  const { numerator, denominator } = multiply(amount, rational(scale));
  const decimal = hasDecimals(amount, DECIMALS) && (money || !asFraction);
  const number =
    decimal || denominator === 1n
      ? text(amount, DECIMALS, least)
      : `${text(rational(numerator, scale), DECIMALS, least)}/${text(rational(denominator), 0)}`;
  return `${number} ${unitOf(category, interval, isOne(amount))}`;
};

export const exactPrice = (
  product: PricedProduct,
  text: NumberText,
  units: Rational,
  minutes: Rational | undefined,
): string => {
  const { category, type } = product;
  const amountIn = (interval: Interval): Rational =>
    amountOf(category, charged(product, minutes ?? rational(interval.minutes)), interval);
  const interval = exactInterval(category, type === "compute", amountIn);
  const slice = sliceOf(product);
  const amount = multiply(multiply(amountIn(interval), units), slice);
  if (category.freeToUse || amount.numerator === 0n) return "Free";
  const once = intervalOf(category) === undefined;
  // Inference counts tokens as they are used, so that its price of 1 is no quota.
  const resource = !category.accountingUnit.floatingPoint && type !== "inference";
  if (once && resource && product.price === 1 && isOne(amount))
    return type === "storage" ? `Quota based (${unitOf(category, interval, true)})` : "Quota based";
  const shown = exactAmount(
    category,
    amount,
    interval,
    text,
    !isOne(slice) && minutes === undefined,
  );
  return once || minutes ? shown : `${shown}/${interval.name}`;
};

export const exactBalance = (
  category: PricedCategory,
  compute: boolean,
  raw: Rational,
  text: NumberText,
): string => {
  const amountIn = (interval: Interval): Rational => amountOf(category, raw, interval);
  const interval = exactInterval(category, compute, amountIn);
  return exactAmount(category, amountIn(interval), interval, text);
};
