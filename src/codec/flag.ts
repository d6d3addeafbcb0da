import { Codec } from "./codec";
import { isNothing } from "./record";

const EXPECTED = "true or false";

export const flag: Codec<boolean> = new Codec(
  "boolean",
  (value, pass) => {
    if (typeof value === "boolean") return value;
    return isNothing(value) ? undefined : pass.refuse(EXPECTED, value);
  },
  {
    expected: EXPECTED,
    write: (value, pass) =>
      typeof value === "boolean" ? String(value) : pass.refuse(EXPECTED, value),
  },
);
