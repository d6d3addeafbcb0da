import { type Rational, toDecimals } from "./rational";

/** Writes a number, rounded to so many decimals. Zeros at its end go, but for the first `least`. */
export type NumberText = (value: Rational, decimals: number, least?: number) => string;

const create = (locale: string): NumberText => {
  const format = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  const point = format.formatToParts(0.5).find(({ type }) => type === "decimal")?.value ?? ".";
  return (value, decimals, least = 0) => {
    const [sign, whole, rest] = toDecimals(value, decimals);
    const shown = rest.padEnd(least, "0");
    return sign + format.format(whole) + (shown && point + shown);
  };
};

// The last one alone: it takes 100 µs to make one, and a list of prices has one locale.
let last: { readonly locale: string; readonly text: NumberText } | undefined;

/**
 * Numbers with the separators of a locale. Only the whole part goes through `Intl`, as a BigInt,
 * so that no digit passes through a float. A bad locale throws what `Intl` throws.
 */
export const numberTextOf = (locale: string): NumberText => {
  if (last?.locale !== locale) last = { locale, text: create(locale) };
  return last.text;
};
