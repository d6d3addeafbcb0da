import type { ImportedCategory, ImportedProduct } from "./imported";
import type { Section } from "./section";

/** What a text may not hold in a catalog, although the integration module takes it (spec §2). */
const NOT_IN_A_TEXT = /[\p{Cc}\u2028\u2029\p{Surrogate}]/u;

const checkText = (text: string, at: Section, what: string): void => {
  if (NOT_IN_A_TEXT.test(text)) at.issue(`expected a ${what} of one line`);
  else if (!/\P{White_Space}/u.test(text)) at.issue(`expected a ${what} that is not blank`);
};

/** A name is part of the Core's cursor, which an `@` breaks. */
export const checkName = (name: string, at: Section, what: string): void => {
  checkText(name, at, what);
  if (name.includes("@")) at.issue(`expected a ${what} without "@"`);
};

const checkModel = (model: string, at: Section): void => {
  checkText(model, at, "model");
  if (model.length > 128) at.issue("expected a model of at most 128 characters");
};

/** As the Cores compare category names: only where a capital is one character. */
const capitals = (name: string): string =>
  Array.from(name, (character) => {
    const capital = character.toUpperCase();
    return capital.length === character.length ? capital : character;
  }).join("");

/** Holds what was read to the rules of a catalog. Products that are there twice are dropped. */
export const checkRules = (
  categories: readonly ImportedCategory[],
): readonly ImportedCategory[] => {
  const names = new Map<string, ImportedCategory>();
  return categories.map((category) => {
    const { name, at, money } = category;
    checkName(name, at, "category name");
    if (money) checkText(money, at, "currency");
    const folded = capitals(name);
    const other = names.get(folded);
    if (other)
      at.issue(
        other.name === name
          ? `a second category "${name}": the first one is ${other.at.path}`
          : `"${name}" and "${other.name}" differ in letter case alone, which a Core refuses`,
      );
    names.set(folded, other ?? category);
    return { ...category, products: checkProducts(category) };
  });
};

const checkProducts = ({ name, products }: ImportedCategory): readonly ImportedProduct[] => {
  const seen = new Map<string, ImportedProduct>();
  for (const product of products) {
    for (const key of ["cpuModel", "memoryModel", "gpuModel"] as const) {
      const model = product[key];
      if (model !== undefined) checkModel(model, product.at.get(key) ?? product.at);
    }
    checkName(product.name, product.at, "name");
    const first = seen.get(product.name);
    if (first === undefined) seen.set(product.name, product);
    else reportCollision(name, first, product);
  }
  return [...seen.values()];
};

const reportCollision = (
  category: string,
  first: ImportedProduct,
  second: ImportedProduct,
): void => {
  const both = `two products of ${category} are called "${second.name}"`;
  if (contentOf(first) === contentOf(second)) {
    second.at.remark(`${both}, and are the same: one of them is in the catalog`);
    return;
  }
  const message = `${both}; the first one is from ${first.at.path}, and the integration module publishes either, at random`;
  second.at.remark(message);
  second.at.issue(`${message}. Give one of the groups another nameSuffix or size`);
};

const contentOf = ({ at, family, pattern, ...content }: ImportedProduct): string =>
  JSON.stringify(content, Object.keys(content).sort());
