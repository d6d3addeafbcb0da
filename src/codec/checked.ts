import { Codec } from "./codec";
import type { Parse } from "./pass";

/** A value that is accepted unchanged where a test holds. It is never sent. */
export const checked = <A>(
  expected: string,
  holds: (value: unknown) => boolean,
  shown: (value: unknown) => unknown = (value) => value,
): Codec<A> => {
  const parse: Parse<A> = (value, pass) =>
    // Checked: `holds` is what makes it one.
    holds(value) ? (value as A) : pass.refuse(expected, shown(value));
  return new Codec(expected, parse, { write: (value, pass) => void parse(value, pass) });
};
