import { checked } from "../codec/checked";
import { Codec, type Coder } from "../codec/codec";
import { given } from "../codec/given";
import { int32 } from "../codec/integer";
import { oneOf } from "../codec/one-of";

/** Any text: what may stand in it is said by the rules of `create`. */
export const text = checked<string>("text", (value) => typeof value === "string");

/** Exactly 1. */
export const one = checked<1>("1", (value) => value === 1);

/** One of a closed list of texts. */
export const choice = <const A extends string>(names: readonly A[]): Codec<A> =>
  given(oneOf(names));

/** A number of cores, or of GB. */
export const natural: Codec<number> = given(int32);

export const AMOUNT = /^\d+(\.\d+)?$/;
/** An amount by its source text; whether it is a decimal or an integer depends on the unit. */
export const amount = checked<number | string>(
  "an amount such as 0.10, without an exponent and without separators",
  (value) => (typeof value === "number" || typeof value === "string") && AMOUNT.test(String(value)),
);

export const SLICE = /^[1-9]\d*\/[1-9]\d*$/;
/** A slice of a device, such as 1/7. */
export const slice = checked<string>(
  'a fraction such as "1/7"',
  (value) => typeof value === "string" && SLICE.test(value),
);

/** A list of at least one element, all of them right. */
export class List<A, I = A> extends Codec<readonly A[], readonly I[]> {
  constructor(readonly item: Coder<A, I>) {
    const expected = "a list of at least one element";
    super(expected, (value, pass) => {
      if (!Array.isArray(value) || value.length === 0) return pass.refuse(expected, value);
      const { failures } = pass;
      const parsed = Array.from({ length: value.length }, (_, index) =>
        pass.at(index, () => item.parse(value[index], pass)),
      );
      // Checked: where nothing was refused each element was parsed.
      return pass.failures === failures ? (parsed as readonly A[]) : undefined;
    });
  }
}

/** One of two, told apart by the JSON type of the first. */
export class Either<A, I, B, J> extends Codec<A | B, I | J> {
  constructor(
    isFirst: (value: unknown) => boolean,
    readonly first: Coder<A, I>,
    readonly second: Coder<B, J>,
  ) {
    super(`${first.expected}, or ${second.expected}`, (value, pass) =>
      (isFirst(value) ? first : second).parse(value, pass),
    );
  }
}
