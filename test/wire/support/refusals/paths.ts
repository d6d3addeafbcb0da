/** By topic: paths, with a blank between them, and the exchanges whose body is refused there. */
export type Refusals = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A bulk's argument itself. */
export const ROOT = "(bulk)";

/** Several fields of the first item. */
export const fields = (...names: readonly string[]): string =>
  names.map((name) => `items[0].${name}`).join(" ");

export const UNIT = "items[0].category.accountingUnit";
export const FOUR_OF_UNIT = ["name", "namePlural", "floatingPoint", "displayFrequencySuffix"]
  .map((name) => `${UNIT}.${name}`)
  .join(" ");

/** What an empty category lacks. */
export const FOUR_OF_CATEGORY = fields(
  "category.name",
  "category.provider",
  "category.accountingUnit",
  "category.accountingFrequency",
);
