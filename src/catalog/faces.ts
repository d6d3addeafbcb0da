import type { ProductV2Input } from "../products/product";

type Category = ProductV2Input["category"];
type Face = Pick<Category, (typeof SHARED)[number]>;

/** What all products of a category share. Until its next start, Core2 shows it as it was sent with each. */
const SHARED = [
  "accountingUnit",
  "accountingFrequency",
  "freeToUse",
  "allowSubAllocations",
] as const;

/** Products of one category that show it differently: Core2 keeps what it got with the first. */
export interface Disagreement {
  readonly category: string;
  /** The first product's name. */
  readonly first: string;
  /** The fields of the category in which others differ from it. */
  readonly fields: readonly string[];
}

/** A unit is the only object among these, and what was read has its fields in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The first product of each category, by the category's name. */
export const firstsOf = <P extends ProductV2Input>(
  products: readonly P[],
): ReadonlyMap<string, P> => {
  const firsts = new Map<string, P>();
  for (const product of products)
    if (!firsts.has(product.category.name)) firsts.set(product.category.name, product);
  return firsts;
};

/** The categories that have several faces. */
export const disagreementsOf = (products: readonly ProductV2Input[]): readonly Disagreement[] =>
  [...firstsOf(products)].flatMap(([category, first]) => {
    const own = products.filter((product) => product.category.name === category);
    const fields = SHARED.filter((field) =>
      own.some((product) => !isSame(product.category[field], first.category[field])),
    );
    return fields.length === 0 ? [] : [{ category, first: first.name, fields }];
  });

/** A product in a category that shows this face. */
export const withFace = <P extends ProductV2Input>(
  product: P,
  { accountingUnit, accountingFrequency, freeToUse, allowSubAllocations }: Face,
): P => ({
  ...product,
  category: {
    ...product.category,
    ...{ accountingUnit, accountingFrequency, freeToUse, allowSubAllocations },
  },
});
