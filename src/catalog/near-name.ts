import { editDistance } from "../codec/unknown-key";

const SEPARATORS = /[-_. ]+/;
/** Shorter words, and those with digits, name things that differ: `gpu` and `cpu`, `a100` and `h100`. */
const WORD = /^\p{L}{4,}$/u;

const isMistyped = (a: string, b: string): boolean =>
  WORD.test(a) && WORD.test(b) && editDistance(a, b) <= (Math.min(a.length, b.length) < 7 ? 1 : 2);

/** Could one name be a typo of the other? */
export const isNear = (a: string, b: string): boolean => {
  const left = a.toLowerCase().split(SEPARATORS);
  const right = b.toLowerCase().split(SEPARATORS);
  if (left.join("") === right.join("")) return true;
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, index) => {
    const other = right[index] ?? "";
    return word === other ? [] : [[word, other] as const];
  });
  const [only] = differing;
  return differing.length === 1 && only !== undefined && isMistyped(...only);
};
