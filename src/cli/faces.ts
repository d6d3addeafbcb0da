import type { ProductV2Input } from "ucloud-products";
import { listedOf } from "../catalog/listed";

type Category = ProductV2Input["category"];

/** What all products of a category share. Until its next start, Core2 shows it as it was sent with each. */
const SHARED = [
  "accountingUnit",
  "accountingFrequency",
  "freeToUse",
  "allowSubAllocations",
] as const;

/** Products of one category that show it differently. */
export interface Disagreement {
  readonly category: string;
  /** The first product's name. */
  readonly first: string;
  /** The fields of the category in which others differ from it. */
  readonly fields: readonly string[];
}

/** A unit is the only object among these, and what was read has its fields in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The categories that have several faces. */
export const disagreementsOf = (products: readonly ProductV2Input[]): readonly Disagreement[] =>
  [...listedOf({ items: products })].flatMap(([category, own]) => {
    const [first, ...others] = own.values();
    if (first === undefined) return [];
    const fields = SHARED.filter((field) =>
      others.some((product) => !isSame(product.category[field], first.category[field])),
    );
    return fields.length === 0 ? [] : [{ category, first: first.name, fields }];
  });

/** A product in a category that shows this face. */
export const withFace = <P extends ProductV2Input>(
  product: P,
  {
    accountingUnit,
    accountingFrequency,
    freeToUse,
    allowSubAllocations,
  }: Pick<Category, (typeof SHARED)[number]>,
): P => ({
  ...product,
  category: {
    ...product.category,
    ...{ accountingUnit, accountingFrequency, freeToUse, allowSubAllocations },
  },
});
