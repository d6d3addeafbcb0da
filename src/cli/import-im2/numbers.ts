import { millionths } from "../../products/money";
import type { Section } from "./section";

/** A whole number; an issue where it is none, or less than `least`. */
export const wholeNumber = (item: Section, least: number): number | undefined => {
  const text = item.plain?.replaceAll("_", "") ?? "";
  if (!/^[+-]?(0|[1-9]\d*)(\.0*)?$/.test(text)) {
    item.issue("expected a whole number, in decimal digits");
    return undefined;
  }
  const value = Number(text) + 0; // Not -0.
  if (value >= least && value < 2 ** 31) return value;
  item.issue(`expected a number of at least ${least}${value < least ? "" : " below 2147483648"}`);
  return undefined;
};

/**
 * An amount of money as the decimal that was written. The integration module multiplies it by a
 * million as a float and drops the rest, so that of 8.2 it publishes 8199999 millionths.
 */
export const moneyAmount = (item: Section): string | undefined => {
  const text = item.plain?.replaceAll("_", "") ?? "";
  const decimal = decimalOf(text);
  const exact = decimal === undefined ? undefined : millionths(decimal);
  if (decimal === undefined || typeof exact !== "number") {
    item.issue(`expected ${typeof exact === "object" ? exact.expected : "a number"}`);
    return undefined;
  }
  if (exact <= 0) {
    item.issue("expected a price greater than 0");
    return undefined;
  }
  const published = Math.floor(Number(text) * 1_000_000);
  if (published !== exact)
    item.remark(
      `the price is ${decimal} here; the integration module publishes ${published} millionths of it, not ${exact}`,
    );
  return decimal;
};

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** A number of YAML without sign, exponent, or a point at its ends. */
const decimalOf = (text: string): string | undefined => {
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = DECIMAL.exec(text) ?? [];
  if (whole + decimals === "") return undefined;
  const point = whole.length + Number(exponent);
  const digits = (whole + decimals).padEnd(point, "0");
  const shifted = point > 0 ? digits : digits.padStart(digits.length - point + 1, "0");
  const at = Math.max(point, 1);
  const rest = shifted.slice(at);
  const integer = shifted.slice(0, at).replace(/^0+(?=\d)/, "");
  return `${sign === "-" ? "-" : ""}${integer}${rest === "" ? "" : `.${rest}`}`;
};
