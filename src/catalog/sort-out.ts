import type { Path } from "../codec/pass";
import { show } from "../codec/show";
import type { ProductV2Input } from "../products/product";
import type { Catalog } from "./catalog";
import { type Disagreement, disagreementsOf, firstsOf, withFace } from "./faces";
import { parseCatalog } from "./parse-catalog";

/** Why a catalog can't hold a product: a field that `create` would refuse. */
export interface Obstacle {
  /** The product's, among those that were given. */
  readonly index: number;
  readonly field: Path;
  readonly expected: string;
  readonly value: unknown;
}

/** What of products that were read a catalog can hold. */
interface SortedOut {
  /** Undefined where it can hold none. */
  readonly catalog: Catalog | undefined;
  readonly leftOut: readonly Obstacle[];
  /** Where the first product's definition stands for others. */
  readonly disagreements: readonly Disagreement[];
}

interface Indexed<A = unknown> {
  readonly index: number;
  readonly item: A;
}

/** What a person calls a product. */
export const nameOf = (product: unknown): string => {
  const { name, category } = Object(product);
  return show(`${Object(category).name}/${name}`);
};

const catalogFrom = (
  products: readonly Indexed[],
  refuse: (obstacle: Obstacle) => void,
): Catalog | undefined =>
  parseCatalog(
    products.map(({ item }) => item),
    ([at, ...field], expected, value) => {
      const product = products[Number(at)];
      if (product === undefined) return;
      const words = typeof expected === "function" ? expected() : expected;
      // The rules of a bulk name another item by its index, which nobody knows here.
      const named = words.replace(/\bitems\[(\d+)\]/, (_, other) =>
        nameOf(products[Number(other)]?.item),
      );
      refuse({ index: product.index, field, expected: named, value });
    },
  );

/**
 * Leaves out what a catalog can't hold: a Core keeps what older tools stored. What is wrong by itself
 * goes first, so that it is nothing that others are compared with; then one definition a category
 * counts, as a Core keeps the first one; then the later one of two products goes that contradict
 * each other.
 */
export const sortOut = (products: readonly unknown[]): SortedOut => {
  const leftOut: Obstacle[] = [];
  const refuse = (obstacle: Obstacle): void => void leftOut.push(obstacle);
  const right = products.flatMap((item, index): Indexed<ProductV2Input>[] => {
    const own = catalogFrom([{ index, item }], refuse)?.items ?? [];
    return own.map((one) => ({ index, item: one }));
  });
  const items = right.map(({ item }) => item);
  const firsts = firstsOf(items);
  const faced = right.map(({ index, item }) => {
    const first = firsts.get(item.category.name) ?? item;
    return { index, item: withFace(item, first.category) };
  });
  const whole = catalogFrom(faced, refuse);
  const out = new Set(leftOut.map(({ index }) => index));
  const kept = faced.filter(({ index }) => !out.has(index));
  return {
    catalog: whole ?? catalogFrom(kept, refuse),
    leftOut,
    disagreements: disagreementsOf(items),
  };
};
