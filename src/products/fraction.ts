import { Codec } from "../codec/codec";
import { type ReadOf, required } from "../codec/field";
import { INT32_MAX, integer } from "../codec/integer";
import { struct, table } from "../codec/struct";

const whole = integer(1, INT32_MAX);

export const fractionFields = table({
  /** At least 1. */
  numerator: required(whole, { unset: 0 }),
  /** At least 1. */
  denominator: required(whole, { unset: 0 }),
});
const { numerator, denominator } = fractionFields;

const parts = struct("Fraction", fractionFields, {
  build: (row, pass) => ({
    numerator: numerator.parse(row.numerator, pass) ?? numerator.unset(pass),
    denominator: denominator.parse(row.denominator, pass) ?? denominator.unset(pass),
  }),
});

/** A slice of a device. Core2 keeps a meaningless one until its next start: then it is 1/1 (spec §2). */
export const fraction: Codec<ReadOf<typeof fractionFields>> = new Codec(
  parts.name,
  (value, pass) => {
    const read = parts.parse(value, pass);
    if (read === undefined || (read.numerator > 0 && read.denominator > 0)) return read;
    return { numerator: 1, denominator: 1 };
  },
  { expected: parts.expected, write: parts.write },
);
