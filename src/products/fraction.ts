import { required } from "../codec/field";
import { isRead } from "../codec/kind";
import { INT32_MAX, integer } from "../codec/leaves";
import { record } from "../codec/record";
import { assembleFraction } from "./assemblers";

const whole = integer(1, INT32_MAX);

export const fractionFields = {
  /** At least 1. */
  numerator: required(whole, { unset: 0 }),
  /** At least 1. */
  denominator: required(whole, { unset: 0 }),
};
const fields = record(fractionFields, { assemble: assembleFraction });

/** A slice of a device. Core2 keeps a meaningless one until its next start: then it is 1/1 (spec §2). */
export const fraction: typeof fields = {
  ...fields,
  read: (value) => {
    const read = fields.read(value);
    if (!isRead(read)) return read;
    return read.numerator > 0 && read.denominator > 0 ? read : { numerator: 1, denominator: 1 };
  },
};
