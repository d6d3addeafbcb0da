import { Codec } from "./codec";
import { isNothing } from "./record";

const BEYOND = "an integer between -(2^53 - 1) and 2^53 - 1";

/**
 * An integer that JavaScript holds exactly; no larger one rounds to one (spec §2). It may be sent
 * where it is from `min` to `max`, and read whatever it is.
 */
export const integer = (min: number, max: number, expected = "an integer"): Codec<number> => {
  const problemOf = (value: unknown): string | undefined => {
    if (typeof value !== "number" || !Number.isInteger(value)) return expected;
    if (!Number.isSafeInteger(value)) return BEYOND;
    if (value < min) return `an integer of at least ${min}`;
    return value > max ? `an integer of at most ${max}` : undefined;
  };
  return new Codec<number>(
    "integer",
    (value, pass) => {
      // `JSON.parse` knows -0, the Cores do not.
      if (Number.isSafeInteger(value)) return Number(value) + 0;
      if (isNothing(value)) return undefined;
      return pass.refuse(Number.isInteger(value) ? BEYOND : expected, value);
    },
    {
      expected,
      write: (value, pass, out) => {
        const problem = problemOf(value);
        if (problem === undefined) out.push(String(value));
        else pass.refuse(problem, value);
      },
    },
  );
};

/** One generation shows 0 where the other shows nothing (spec §2). */
export const unsetAtZero = (codec: Codec<number>): Codec<number> =>
  new Codec(codec.name, (value, pass) => (value === 0 ? undefined : codec.parse(value, pass)), {
    expected: codec.expected,
    write: codec.write,
  });

export const INT32_MAX = 2 ** 31 - 1;
/** As the Core may show it, negative included; never sent. */
export const anyInt64 = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
export const int32 = integer(0, INT32_MAX);
