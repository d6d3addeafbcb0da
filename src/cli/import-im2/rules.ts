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

/** Holds what was read to the rules of a catalog. Products that are there twice are dropped. */
export const checkRules = (
  categories: readonly ImportedCategory[],
): readonly ImportedCategory[] => {
  const names = new Map<string, ImportedCategory>();
  return categories.map((category) => {
    const { name, at, money } = category;
    checkName(name, at, "category name");
    if (money !== undefined) checkText(money, at, "currency");
    const folded = name.toUpperCase();
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
      if (model !== undefined) checkText(model, product.at.get(key) ?? product.at, "model");
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
  if (contentOf(first) === contentOf(second))
    return second.at.remark(`${both}, and are the same: one of them is in the catalog`);
  const message = `${both}; the first one is from ${first.at.path}, and the integration module publishes either, at random`;
  second.at.remark(message);
  second.at.issue(`${message}. Give one of the groups another nameSuffix or size`);
};

const contentOf = ({ at, family, pattern, ...content }: ImportedProduct): string =>
  JSON.stringify(content, Object.keys(content).sort());
