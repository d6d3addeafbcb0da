import type { ProductV2Input } from "./product";

/** By UTF-16 code unit, never by locale: the order has to be the same on every machine. */
const compare = (a: string | boolean, b: string | boolean): number =>
  a === b ? 0 : a < b ? -1 : 1;

/** The Core takes its locks on units, and then on categories, in the order of the items. */
const compareItems = (a: ProductV2Input, b: ProductV2Input): number => {
  const unit = a.category.accountingUnit;
  const other = b.category.accountingUnit;
  return (
    compare(unit.name, other.name) ||
    compare(unit.namePlural, other.namePlural) ||
    compare(unit.floatingPoint, other.floatingPoint) ||
    compare(unit.displayFrequencySuffix, other.displayFrequencySuffix) ||
    compare(a.category.name, b.category.name) ||
    compare(a.name, b.name)
  );
};

/** The one order in which every client sends these items, so that two never deadlock (spec §1). */
export const inCanonicalOrder = (items: readonly ProductV2Input[]): ProductV2Input[] =>
  [...items].sort(compareItems);
