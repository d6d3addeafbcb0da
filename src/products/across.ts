import type { Path, Report } from "../codec/kind";
import { isRecord } from "../codec/record";
import { accountingUnitFields, categoryFields, productFields, typeName } from "./fields";

const { name: productName } = productFields.storage;
const {
  name: categoryName,
  provider: categoryProvider,
  productType: _,
  accountingUnit: __,
  ...flagsAndFrequency
} = categoryFields("storage");

/** Where the parts of a category's definition stand in an item, and what they may be. */
const DEFINITION = [
  ...Object.entries(accountingUnitFields).map(([key, field]) => ({
    path: ["category", "accountingUnit", key],
    field,
  })),
  ...Object.entries(flagsAndFrequency).map(([key, field]) => ({ path: ["category", key], field })),
].map(({ path, field: { kind, ...field } }) => ({
  path,
  accepts: (value: unknown) => kind.is(value),
  fallback: "fallback" in field ? field.fallback : undefined,
}));

interface First {
  readonly index: number;
  readonly value: unknown;
}

/** A category as the bulk's first items have it. */
interface Category {
  readonly first: First;
  readonly products: Map<unknown, number>;
  readonly definition: Map<string, First>;
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

/** As PostgreSQL compares category names: each character by itself, in any language. */
const fold = (name: string): string => Array.from(name, (c) => c.toLowerCase()).join("");

/**
 * Reports what is wrong across the items of a bulk (spec §2): only values that are right by
 * themselves are compared, and the later item is the one that is told.
 */
export const explainAcross = (items: readonly unknown[], path: Path, report: Report): void => {
  const categories = new Map<string, Category>();
  let provider: First | undefined;
  for (const [index, item] of items.entries()) {
    const given = at(item, ["category", "provider"]);
    if (categoryProvider.kind.is(given)) {
      provider ??= { index, value: given };
      if (given !== provider.value) {
        const expected = `${sameAs(provider)}: a bulk is one provider's`;
        report([...path, index, "category", "provider"], expected, given);
        continue;
      }
    }
    const name = at(item, ["category", "name"]);
    if (!categoryName.kind.is(name)) continue;
    const key = fold(name);
    const category = categories.get(key) ?? newCategory(index, name);
    categories.set(key, category);
    explainMember(item, name, category, [...path, index], index, report);
  }
};

const newCategory = (index: number, name: string): Category => ({
  first: { index, value: name },
  products: new Map(),
  definition: new Map(),
});

const explainMember = (
  item: unknown,
  name: string,
  category: Category,
  path: Path,
  index: number,
  report: Report,
): void => {
  if (name !== category.first.value)
    return report(
      [...path, "category", "name"],
      `${sameAs(category.first)}, or a name that differs in more than letter case`,
      name,
    );
  const product = at(item, ["name"]);
  if (productName.kind.is(product)) {
    const earlier = category.products.get(product);
    if (earlier === undefined) category.products.set(product, index);
    else report([...path, "name"], `a name that items[${earlier}] does not have already`, product);
  }
  const type = at(item, ["type"]);
  if (typeName.is(type)) agree(category, ["category", "productType"], type, path, index, report);
  for (const { path: inner, accepts, fallback } of DEFINITION) {
    const value = at(item, inner) ?? fallback;
    if (accepts(value)) agree(category, inner, value, path, index, report);
  }
};

/** One category, one definition: what the first item said of it holds for the others. */
const agree = (
  category: Category,
  inner: readonly string[],
  value: unknown,
  path: Path,
  index: number,
  report: Report,
): void => {
  const key = inner.join(".");
  const first = category.definition.get(key);
  if (first === undefined) category.definition.set(key, { index, value });
  else if (first.value !== value)
    report([...path, ...inner], `${sameAs(first)}: a category has one definition`, value);
};

const sameAs = ({ index }: First): string => `the same as in items[${index}]`;
