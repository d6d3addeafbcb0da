import type { Section } from "./section";

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Reads `fraction`: text such as `1/7`, or a map; undefined where it is wrong. */
export const readFraction = (group: Section): Fraction | undefined => {
  const at = group.get("fraction");
  if (at === undefined || at.isNull) return { numerator: 1, denominator: 1 };
  const [numerator, denominator] = at.isMap
    ? [part(at, "numerator"), part(at, "denominator")]
    : (/^\s*(-?\d+)\s*\/\s*(-?\d+)\s*$/.exec(at.scalarText ?? "") ?? []).slice(1).map(Number);
  if (numerator === undefined || denominator === undefined) at.issue("expected a fraction: 1/7");
  else if (!(denominator > 0 && numerator >= 0)) at.issue("expected two positive numbers: 1/7");
  else if (numerator === 0)
    at.issue("a slice of nothing: the integration module takes it, and no Core can charge it");
  else return { numerator, denominator };
  return undefined;
};

const part = (fraction: Section, key: string): number => Number(fraction.get(key)?.plain ?? "0");

export const isWhole = ({ numerator, denominator }: Fraction): boolean =>
  numerator === 1 && denominator === 1;
