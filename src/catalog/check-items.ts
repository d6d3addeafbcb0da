import { Pass, type Path, type Report } from "../codec/pass";
import { writeItems } from "../products/bulk";
import type { ProductCategory, ProductV2Input } from "../products/product";
import type { Catalog } from "./catalog";
import { keepOrigin } from "./origin";

/** An item as `create` is to check it, and where each part of it stands in the input. */
export interface Located {
  readonly item: unknown;
  readonly product: Path;
  readonly category: Path;
  /** Where a field of the item stands. */
  readonly locate: (field: Path) => Path;
}

const frozen = <T extends object>(value: T): T => {
  for (const part of Object.values(value))
    if (typeof part === "object" && part !== null && !Object.isFrozen(part)) frozen(part);
  return Object.freeze(value);
};

const keyOf = (item: unknown): string => {
  const { name, category } = Object(item);
  return JSON.stringify([Object(category).name, name]);
};

/** Items that were written by `create`'s rules, read again: with one object for each category. */
const readWritten = (written: ReturnType<typeof writeItems>["items"]): ProductV2Input[] => {
  const categories = new Map<string, ProductV2Input["category"]>();
  return written.map(({ text }) => {
    // Checked: it was written by the rules of an item.
    const item = JSON.parse(text) as ProductV2Input;
    const { name } = item.category;
    const category = categories.get(name) ?? item.category;
    categories.set(name, category);
    return Object.assign(item, { category });
  });
};

/** Checks items by the rules of `create`, and makes a catalog of them; undefined where one is wrong. */
export const checkItems = (located: readonly Located[], report: Report): Catalog | undefined => {
  const pass = new Pass(([, index, ...field], expected, value) => {
    const at = typeof index === "number" ? located[index] : undefined;
    report(at?.locate(field) ?? [], expected, value);
  });
  const given = located.map(({ item }) => item);
  const { items: written } = writeItems(given, pass);
  if (pass.failures > 0) return undefined;
  const items = readWritten(written);
  const origins = new Map(located.map((one) => [keyOf(one.item), one]));
  for (const item of items) {
    const origin = origins.get(keyOf(item));
    if (origin) keepOrigin(item, { product: origin.product, category: origin.category });
  }
  const categories = new Set(items.map(({ category }) => category));
  return frozen({
    provider: items[0]?.category.provider ?? "",
    items,
    // Honest: what was written has all of its defaults.
    categories: [...categories] as ProductCategory[],
  });
};
