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
  /** The Core's products that the catalog does not list, by their names in capitals. */
  readonly namesakes: ReadonlyMap<string, string>;
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
  const keeps = `a category keeps the ${noun} of its first product, and the Core would`;
  const outcome =
    field !== "productType"
      ? `stays ${stays}: ${keeps} answer 200 and ignore ${wanted}`
      : generation === "documented"
        ? `stays ${stays}: ${keeps} refuse ${wanted}`
        : `is ${stays}: at its next start the Core would turn all products of the category into ${wanted}`;
  return `${field} ${outcome}. Use a new category name.`;
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
          ? "the Core refuses to list it: a stored description is probably blank. Publish that product with create."
          : "the Core's listing of it may miss rows. Use categories of at most 1000 products.",
      ),
    ];
  if (namesake !== undefined)
    return [
      refused(
        "category-letter-case",
        `the Core has ${JSON.stringify(namesake)}: write it as the Core does.`,
      ),
    ];
  if (generation === "documented" && CORE2_TYPES.includes(sample.type))
    return [refused("type-unknown", `the documented Core refuses ${sample.type} products.`)];
  if (stored === undefined) return [];
  if (stored.definitions.length === 0)
    return [
      refused(
        "stored-unsafe",
        "the Core's rows can't be read, so that the category's unit is unknown.",
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
      "the Core's row can't be read: to overwrite it could change more than the catalog says.",
    );
  if (generation === "documented" && isSlice(item))
    return productRemark(
      "fraction-unknown",
      item,
      "the documented Core would sell the slice as a whole device.",
    );
  return undefined;
};
