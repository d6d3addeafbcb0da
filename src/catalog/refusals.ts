import type { ProductV2Input } from "../products/product";
import {
  type Definition,
  definitionOf,
  differencesOf,
  isSameDefinition,
  type KeptField,
  valueText,
} from "./definition";
import type { Generation } from "./generation";
import { isSlice } from "./normal-form";
import type { Remark } from "./plan";
import { categoryRemark, productRemark } from "./remark";
import type { StoredCategory } from "./stored";

/** A category of the catalog, beside what the Core has of it. */
export interface Compared {
  readonly name: string;
  readonly items: ReadonlyMap<string, ProductV2Input>;
  /** Any of its items: they all have the category's definition. */
  readonly sample: ProductV2Input;
  readonly stored: StoredCategory | undefined;
  readonly generation: Generation;
  /** May the Core have rows of it that were not read? */
  readonly isDoubtful: boolean;
  /** The Core's category whose name differs in letter case alone. */
  readonly namesake: string | undefined;
}

/** The types that came with Core2 (spec §2). */
const CORE2_TYPES: readonly string[] = ["inference", "private_network"];

/** The Core's definition of a category that a catalog's is told apart from: the nearest one. */
export const nearestDefinition = (
  definitions: readonly Definition[],
  wanted: Definition,
): Definition | undefined =>
  [...definitions].sort(
    (a, b) => differencesOf(a, wanted).length - differencesOf(b, wanted).length,
  )[0];

const keptMessage = (
  { field, noun }: KeptField,
  before: Definition,
  after: Definition,
  generation: Generation,
): string => {
  const stays = valueText(before, after, field);
  const wanted = valueText(after, before, field);
  if (field !== "productType")
    return `${field} stays ${stays}: a category keeps the ${noun} of its first product, and the Core would answer 200 and ignore ${wanted}. Use a new category name.`;
  return generation === "documented"
    ? `productType stays ${stays}: a category keeps the product type of its first product, and the Core would refuse ${wanted}. Use a new category name.`
    : `productType is ${stays}: the Core would answer 200, and at its next start turn all products of the category into ${wanted}. Use a new category name.`;
};

/** Why the Core would ignore or refuse a category as a whole. */
export const categoryRefusals = (compared: Compared): Remark[] => {
  const { name, sample, stored, generation, namesake } = compared;
  const refused = (code: string, message: string): Remark =>
    categoryRemark(code, sample, name, message);
  if (compared.isDoubtful)
    return [
      refused(
        "listing-doubtful",
        generation === "documented"
          ? "the Core refuses to list this category: a stored description is probably blank. Publish that product with create, then plan again."
          : "the Core's listing of this category may miss rows, so that nothing can be said of it. Use categories of at most 1000 products.",
      ),
    ];
  if (namesake !== undefined)
    return [
      refused(
        "category-letter-case",
        `the Core has ${JSON.stringify(namesake)}, and takes no name that differs in letter case alone. Write it as the Core does.`,
      ),
    ];
  if (generation === "documented" && CORE2_TYPES.includes(sample.type))
    return [
      refused(
        "type-unknown",
        `the documented Core refuses ${sample.type} products: Core2 has them.`,
      ),
    ];
  if (stored === undefined) return [];
  if (stored.definitions.length === 0)
    return [
      refused(
        "stored-unsafe",
        "the Core's rows of this category can't be read, so that its unit is unknown. Ask UCloud's support to mend them.",
      ),
    ];
  const wanted = definitionOf(sample);
  if (stored.definitions.some((definition) => isSameDefinition(definition, wanted))) return [];
  const before = nearestDefinition(stored.definitions, wanted);
  if (before === undefined) return [];
  return differencesOf(before, wanted).map((kept) =>
    refused(kept.code, keptMessage(kept, before, wanted, generation)),
  );
};

/** Why the Core would ignore or refuse a product of a category that is right. */
export const productRefusal = (
  item: ProductV2Input,
  { stored, generation }: Compared,
): Remark | undefined => {
  if (stored?.unreadable.has(item.name))
    return productRemark(
      "stored-unsafe",
      item,
      "the Core's row of this product can't be read: to overwrite it could change more than the catalog says. Look at it with browse.",
    );
  if (generation === "documented" && isSlice(item))
    return productRemark(
      "fraction-unknown",
      item,
      "the documented Core keeps no fraction: this slice would be sold as a whole device.",
    );
  return undefined;
};
