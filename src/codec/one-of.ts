import { Codec } from "./codec";
import type { Expected, Parse } from "./pass";
import { isNothing } from "./record";
import { nearest } from "./unknown-key";

const quoted = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

/** The words for one of `values`, with the one that was probably meant. */
const expectedOneOf =
  (values: readonly string[], value: unknown): Expected =>
  () => {
    const meant = typeof value === "string" ? nearest(values, value) : undefined;
    const hint = meant === undefined || values.length < 2 ? "" : ` (did you mean "${meant}"?)`;
    return quoted(values) + hint;
  };

/** One of a closed list of texts. */
export const oneOf = <const A extends string>(values: readonly A[]): Codec<A> => {
  const texts: ReadonlyMap<unknown, string> = new Map(
    values.map((value) => [value, JSON.stringify(value)]),
  );
  const isKnown = (value: unknown): value is A => texts.has(value);
  const expected = quoted(values);
  return new Codec<A>(
    expected,
    (value, pass) => {
      if (isKnown(value)) return value;
      if (value === "" || isNothing(value)) return undefined;
      return pass.refuse(expectedOneOf(values, value), value);
    },
    {
      is: isKnown,
      write: (value, pass) => texts.get(value) ?? pass.refuse(expectedOneOf(values, value), value),
    },
  );
};

/** Exactly one text: what tells the members of a union apart. */
export class Literal<A extends string> extends Codec<A> {
  constructor(
    readonly value: A,
    parse?: Parse<A>,
  ) {
    const expected = JSON.stringify(value);
    const strict: Parse<A> = (given, pass) =>
      given === value ? value : pass.refuse(expected, given);
    super(expected, parse ?? strict, {
      write: (given, pass) => strict(given, pass) && expected,
    });
  }
}

export const literal = <const A extends string>(value: A): Literal<A> => new Literal(value);

/**
 * A field that says again what is settled already: sent, it has to agree; read, it follows
 * (as Core2 makes it do at its next start, spec §2).
 */
export const implied = <const A extends string>(value: A): Literal<A> =>
  new Literal(value, (given, pass) =>
    typeof given === "string" || isNothing(given)
      ? value
      : pass.refuse(JSON.stringify(value), given),
  );
