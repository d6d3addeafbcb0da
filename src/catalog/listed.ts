import type { ProductV2Input } from "../products/product";
import type { Catalog } from "./catalog";

/** The catalog's products, by category and name, in its order. */
export type Listed = ReadonlyMap<string, ReadonlyMap<string, ProductV2Input>>;

/** @param only the categories to take; all of them where it is left out. */
export const listedOf = ({ items }: Pick<Catalog, "items">, only?: readonly string[]): Listed => {
  const listed = new Map<string, Map<string, ProductV2Input>>();
  const wanted = only && new Set(only);
  for (const item of items) {
    const { name } = item.category;
    if (wanted?.has(name) === false) continue;
    const products = listed.get(name);
    if (products === undefined) listed.set(name, new Map([[item.name, item]]));
    else products.set(item.name, item);
  }
  return listed;
};
