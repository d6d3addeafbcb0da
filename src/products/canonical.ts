import type { ProductV2Input } from "./product";

type Part = string | boolean;

/** What stands first decides. The Core takes its locks on units, then categories, in this order. */
const sortKey = ({ category, name }: ProductV2Input): readonly Part[] => {
  const unit = category.accountingUnit;
  return [
    unit.name,
    unit.namePlural,
    unit.floatingPoint,
    unit.displayFrequencySuffix,
    category.name,
    name,
  ];
};

/** By UTF-16 code unit, never by locale: the order has to be the same on every machine. */
const compareKeys = (a: readonly Part[], b: readonly Part[]): number => {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? "";
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
};

/** The one order in which every client sends these items, so that two never deadlock (spec §1). */
export const inCanonicalOrder = (items: readonly ProductV2Input[]): ProductV2Input[] =>
  items
    .map((item) => ({ item, key: sortKey(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
