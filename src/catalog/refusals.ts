import type { ProductV2Input } from "../products/product";
import {
  type Definition,
  definitionOf,
  differencesOf,
  type KeptField,
  valueText,
} from "./definition";
import type { Generation } from "./generation";
import { isSlice } from "./normal-form";
import type { Remark } from "./plan";
import { remarkOn } from "./remark";
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

/** Why a category is refused whatever definition it has. */
const wholeRefusal = (compared: Compared): readonly [code: string, message: string] | undefined => {
  const { isDoubtful, namesake, sample, stored } = compared;
  const isDocumented = compared.generation === "documented";
  if (isDoubtful)
    return [
      "listing-doubtful",
      isDocumented
        ? "the Core refuses to list it: a stored description is probably blank. Publish that product with create."
        : "the Core's listing of it may miss rows. Use categories of at most 1000 products.",
    ];
  if (namesake !== undefined)
    return [
      "category-letter-case",
      `the Core has ${JSON.stringify(namesake)}: write it as the Core does.`,
    ];
  if (isDocumented && CORE2_TYPES.includes(sample.type))
    return ["type-unknown", `the documented Core refuses ${sample.type} products.`];
  if (stored?.definitions.length === 0)
    return [
      "stored-unsafe",
      "this version can't read the Core's rows, so the category's unit is unknown. Use a new category name.",
    ];
  return undefined;
};

/** Why the Core would ignore or refuse a category as a whole. */
export const categoryRefusals = (compared: Compared): Remark[] => {
  const { sample, stored, generation } = compared;
  const whole = wholeRefusal(compared);
  if (whole !== undefined) return [remarkOn("category", sample, ...whole)];
  const wanted = definitionOf(sample);
  const before = nearestDefinition(stored?.definitions ?? [], wanted);
  if (before === undefined) return [];
  return differencesOf(before, wanted).map((kept) =>
    remarkOn("category", sample, kept.code, keptMessage(kept, before, wanted, generation)),
  );
};

/** Why the Core would ignore or refuse a product of a category that is right. */
export const productRefusal = (
  item: ProductV2Input,
  { stored, generation }: Compared,
): Remark | undefined => {
  if (stored?.unreadable.has(item.name))
    return remarkOn(
      "product",
      item,
      "stored-unsafe",
      "this version can't read the Core's row, so overwriting it could change more than the catalog says.",
    );
  if (generation === "documented" && isSlice(item))
    return remarkOn(
      "product",
      item,
      "fraction-unknown",
      "the documented Core would sell the slice as a whole device.",
    );
  return undefined;
};
