import type { ProductV2Input } from "ucloud-products";
import type { Catalog } from "ucloud-products/catalog";
import { withFirstFace } from "../../catalog/faces";
import { parseCatalog } from "../../catalog/parse-catalog";
import { messageOf, wordsOf } from "../../codec/issue";
import { show } from "../../codec/show";

interface Named {
  readonly name: string;
  readonly category: { readonly name: string };
}

/** A product that a catalog can't hold, and everything that is wrong with it. */
interface LeftOut {
  readonly product: Named;
  readonly reasons: readonly string[];
}

/** What of products that were read a catalog can hold. */
interface SortedOut {
  /** Undefined where it can hold none. */
  readonly catalog: Catalog | undefined;
  /** The products that are right by themselves, as they were read. */
  readonly right: readonly ProductV2Input[];
  readonly leftOut: readonly LeftOut[];
}

/** Makes a catalog; what is wrong with a product is kept under its index. */
const parse = (
  items: readonly unknown[],
  named: readonly Named[],
): { readonly catalog: Catalog | undefined; readonly wrong: ReadonlyMap<number, string[]> } => {
  const wrong = new Map<number, string[]>();
  const catalog = parseCatalog(items, ([at, ...field], expected, value) => {
    // The rules of a bulk name another item by its index, which nobody knows here.
    const message = messageOf(
      field,
      wordsOf(expected).replace(
        /\bitems\[(\d+)\]/,
        (index, other) => nameAt(named, other) ?? index,
      ),
      value,
    );
    wrong.set(Number(at), [...(wrong.get(Number(at)) ?? []), message]);
  });
  return { catalog, wrong };
};

const nameAt = (products: readonly Named[], index: string): string | undefined => {
  const product = products[Number(index)];
  return product && show(`${product.category.name}/${product.name}`);
};

/**
 * Leaves out what a catalog can't hold: a Core keeps what older tools stored. What is wrong by itself
 * goes first, so that it is nothing that others are compared with; then one definition a category
 * counts, as a Core keeps the first one; then the later one of two products goes that contradict
 * each other.
 */
export const sortOut = (products: readonly Named[]): SortedOut => {
  const leftOut: LeftOut[] = [];
  const right = products.flatMap((product) => {
    const { catalog, wrong } = parse([product], [product]);
    for (const reasons of wrong.values()) leftOut.push({ product, reasons });
    return catalog?.items ?? [];
  });
  const faced = withFirstFace(right);
  const { catalog, wrong } = parse(faced, right);
  for (const [index, product] of right.entries()) {
    const reasons = wrong.get(index);
    if (reasons !== undefined) leftOut.push({ product, reasons });
  }
  const kept = faced.filter((_, index) => !wrong.has(index));
  return { catalog: catalog ?? parse(kept, []).catalog, right, leftOut };
};
