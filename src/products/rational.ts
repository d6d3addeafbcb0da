/**
 * An exact number, in lowest terms, its denominator positive. Amounts are never floats: there
 * `8.2 * 1e6` is 8199999.999999999.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

export const rational = (numerator: bigint, denominator = 1n): Rational => {
  const divisor = gcd(magnitude(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

/** A number by its shortest decimal text. What is not finite throws, as `BigInt` does. */
export const rationalOf = (value: number): Rational => {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  const power = Number(exponent) - decimals.length;
  const integer = BigInt(whole + decimals);
  return power < 0
    ? rational(integer, 10n ** BigInt(-power))
    : rational(integer * 10n ** BigInt(power));
};

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** Whether a number has at most so many decimals. */
export const hasDecimals = ({ denominator }: Rational, decimals: number): boolean =>
  10n ** BigInt(decimals) % denominator === 0n;

/** A number as its sign, whole part and decimals; ties are rounded away from zero. */
export const toDecimals = (
  { numerator, denominator }: Rational,
  decimals: number,
): readonly [sign: string, whole: bigint, decimals: string] => {
  const scale = 10n ** BigInt(decimals);
  const scaled = (2n * magnitude(numerator) * scale + denominator) / (2n * denominator);
  const rest = String(scaled % scale)
    .padStart(decimals, "0")
    .replace(/0+$/, "");
  return [numerator < 0n ? "-" : "", scaled / scale, rest];
};

export const isOne = ({ numerator, denominator }: Rational): boolean => numerator === denominator;
