import { wordsOf } from "../codec/issue";
import type { Report } from "../codec/pass";
import { isArray } from "../codec/record";
import { show } from "../codec/show";
import type { ProductV2, ProductV2Input } from "../products/product";
import type { TypeName } from "../products/product-types";
import { UNIT_OF_TYPE } from "./category-input";
import { orThrow } from "./define";
import { withFirstFace } from "./faces";
import { findFamilies } from "./find-sizes";
import { descriptionTemplate } from "./find-template";
import type { CatalogInput, CategoryDefinition } from "./keys";
import { listedOf } from "./listed";
import { parseCatalog } from "./parse-catalog";
import { type Plain, plainOf } from "./plain-product";
import { literally } from "./template";
import { currencyUnit, type Every, everyOf, resourceUnit, UNIT_NAMES } from "./units";

const MODELS = ["cpuModel", "memoryModel", "gpuModel"] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The unit of a category in as few words as there are for it. */
const unitOf = (
  { accountingUnit }: ProductV2Input["category"],
  type: TypeName,
  every: Every,
): object => {
  if (isSame(accountingUnit, currencyUnit(accountingUnit.name)))
    return { money: accountingUnit.name };
  const known = UNIT_NAMES.find((name) => isSame(accountingUnit, resourceUnit(name, every)));
  return known === UNIT_OF_TYPE[type] && type !== "compute"
    ? {}
    : { unit: known ?? accountingUnit };
};

/** What a category says of all its products. */
const headOf = ({ type, category }: ProductV2Input): CategoryDefinition => {
  const { accountingFrequency, freeToUse, allowSubAllocations } = category;
  const every = everyOf(accountingFrequency);
  return {
    type,
    ...unitOf(category, type, every),
    ...(every === "once" && type !== "compute" ? {} : { every }),
    ...(freeToUse ? { free: true } : {}),
    ...(allowSubAllocations === false ? { subAllocations: false } : {}),
    // Honest: of compute it says how often it is counted.
  } as CategoryDefinition;
};

const without = (product: Plain, keys: readonly string[]): Plain =>
  // Honest: what is left out stands at the category.
  Object.fromEntries(Object.entries(product).filter(([key]) => !keys.includes(key))) as Plain;

const productsOf = (products: readonly Plain[]): object => ({
  products: Object.fromEntries(
    products.map(({ name, description, ...product }) => [
      name,
      { ...product, ...(description === undefined ? {} : { description: literally(description) }) },
    ]),
  ),
});

const atLength = (head: CategoryDefinition, products: readonly Plain[]): CategoryDefinition => ({
  ...head,
  ...productsOf(products),
});

/** In as few words as can be: texts that all products share, and families. */
const inShort = (
  head: CategoryDefinition,
  products: readonly Plain[],
  category: string,
): CategoryDefinition => {
  const description = descriptionTemplate(products, category);
  const shared = MODELS.filter(
    (model) =>
      products[0]?.[model] !== undefined &&
      products.every((product) => product[model] === products[0]?.[model]),
  );
  const models = Object.fromEntries(shared.map((model) => [model, products[0]?.[model]]));
  const said = [...shared, ...(description === undefined ? [] : ["description"])];
  const rest = products.map((product) => without(product, said));
  const isFamily = (product: Plain): boolean =>
    !product.description && MODELS.every((model) => !product[model]);
  const { families, others } =
    head.type === "compute" && rest.every(isFamily)
      ? findFamilies(rest, category, head.money !== undefined)
      : { families: [], others: rest };
  const [only] = others;
  const isAlone = others.length === 1 && families.length === 0 && only?.name === category;
  const isUsual = isAlone && Object.keys(only ?? {}).length === 1;
  return {
    ...head,
    ...models,
    ...(description === undefined ? {} : { description }),
    ...(others.length === 0 || isUsual ? {} : productsOf(others)),
    ...(families.length === 0 ? {} : { sizes: families.length === 1 ? families[0] : families }),
    // Honest: it has the head's type and frequency.
  } as CategoryDefinition;
};

/** Does a definition mean these products? */
const means = (
  provider: string,
  name: string,
  definition: CategoryDefinition,
  items: readonly ProductV2Input[],
): boolean => {
  const categories = { [name]: definition };
  return isSame(parseCatalog({ catalog: 1, provider, categories }, () => {})?.items, items);
};

/** Reports what is wrong with products by their names as well. */
const byName =
  (products: readonly unknown[], report: Report): Report =>
  (path, expected, value) => {
    const product = Object(products)[path[0] ?? ""];
    if (!product) return report(path, expected, value);
    report(
      path,
      `${wordsOf(expected)} for ${show(`${product.category?.name}/${product.name}`)}`,
      value,
    );
  };

/**
 * The definition of products that were read: families of sizes, texts that all share, and only what
 * differs from a default. `readCatalog` makes the same products of it. Until its next start, Core2
 * can show two definitions of a category: the first product's counts. Throws `InvalidRequestError`
 * (operation `catalog.define`) for products that `create` would refuse, with all that is wrong.
 *
 * @example
 * const products = [];
 * for await (const product of client.browseAll({ filterProvider: "example" })) products.push(product);
 * writeFileSync("catalog.json", JSON.stringify(catalogOf(products), null, 2));
 *
 * @since 0.2.0
 */
export const catalogOf = (products: readonly (ProductV2 | ProductV2Input)[]): CatalogInput => {
  const { provider, items } = orThrow((report) =>
    parseCatalog(isArray(products) ? withFirstFace(products) : products, byName(products, report)),
  );
  const categories = [...listedOf({ items })].flatMap(([name, listed]) => {
    // No key of the file, because neither Core keeps it.
    const own = Array.from(listed.values(), (item) => ({
      ...item,
      hiddenInGrantApplications: false,
    }));
    const [first] = own;
    if (first === undefined) return [];
    const plain = own.map(plainOf);
    const head = headOf(first);
    const short = inShort(head, plain, name);
    // What can't be said in short is said at length.
    return [[name, means(provider, name, short, own) ? short : atLength(head, plain)] as const];
  });
  return { catalog: 1, provider, categories: Object.fromEntries(categories) };
};
