import type { Field, Presence } from "../codec/field";
import type { Path, Report } from "../codec/kind";
import { isRecord } from "../codec/record";
import {
  accountingUnitFields,
  categoryFields,
  PRODUCT_TYPES,
  productFields,
  typeName,
} from "./fields";

type Values = Readonly<Record<string, unknown>>;

const { name: productName } = productFields.storage;
const {
  name: categoryName,
  provider: categoryProvider,
  productType: _,
  accountingUnit: __,
  ...ownFields
} = categoryFields("storage");

/** What defines a category, besides its product type. */
const UNIT_FIELDS = Object.entries(accountingUnitFields);
const OWN_FIELDS = Object.entries(ownFields);

/** A category as the first item that names it has it. */
interface Category {
  readonly index: number;
  readonly name: string;
  readonly type: unknown;
  readonly values: Values;
  /** Which item has a product's name. */
  readonly products: Map<unknown, number>;
}

/** As PostgreSQL compares category names: each character by itself, in any language. */
const fold = (name: string): string => Array.from(name, (c) => c.toLowerCase()).join("");

const partOf = (value: Values, key: string): Values => {
  const part = value[key];
  return isRecord(part) ? part : {};
};

const sameAs = (index: number): string => `the same as in items[${index}]`;

/**
 * Reports what is wrong across the items of a bulk (spec §2): only values that are right by
 * themselves are compared, and the later item is the one that is told.
 */
export const explainAcross = (items: readonly unknown[], path: Path, report: Report): void => {
  const byName = new Map<string, Category>();
  const byFoldedName = new Map<string, Category>();
  let provider: { readonly index: number; readonly id: string } | undefined;
  for (const [index, item] of items.entries()) {
    if (!isRecord(item)) continue;
    const values = partOf(item, "category");
    const { name, provider: id } = values;
    const where = [...path, index, "category"];
    if (id !== provider?.id && categoryProvider.kind.is(id)) {
      if (provider === undefined) provider = { index, id };
      else {
        report([...where, "provider"], `${sameAs(provider.index)}: a bulk is one provider's`, id);
        continue;
      }
    }
    // A name that is known already has been checked.
    if (typeof name !== "string" || !(byName.has(name) || categoryName.kind.is(name))) continue;
    let category = byName.get(name) ?? byFoldedName.get(fold(name));
    if (category === undefined) {
      category = { index, name, type: item.type, values, products: new Map() };
      byName.set(name, category);
      byFoldedName.set(fold(name), category);
    }
    if (name === category.name) explainMember(item, index, category, path, report);
    else {
      const expected = `${sameAs(category.index)}, or a name that differs in more than letter case`;
      report([...where, "name"], expected, name);
    }
  }
};

/** An item of a category that others have named before: its product is new, its definition is not. */
const explainMember = (
  item: Values,
  index: number,
  category: Category,
  path: Path,
  report: Report,
): void => {
  const earlier = category.products.get(item.name);
  if (earlier === undefined) category.products.set(item.name, index);
  else if (productName.kind.is(item.name)) {
    const expected = `a name that items[${earlier}] does not have already`;
    report([...path, index, "name"], expected, item.name);
  }
  const values = partOf(item, "category");
  // Items often share their category's object.
  if (values === category.values && item.type === category.type) return;
  const where = [...path, index, "category"];
  const expected = `${sameAs(category.index)}: a category has one definition`;
  const { type, values: first } = category;
  if (item.type !== type && typeName.is(item.type) && typeName.is(type)) {
    const productType = PRODUCT_TYPES[item.type];
    // Where it contradicts its own item, that has been told.
    if ((values.productType ?? productType) === productType)
      report([...where, "productType"], expected, productType);
  }
  explainParts(OWN_FIELDS, first, values, where, expected, report);
  const unit = [...where, "accountingUnit"];
  const firstUnit = partOf(first, "accountingUnit");
  explainParts(UNIT_FIELDS, firstUnit, partOf(values, "accountingUnit"), unit, expected, report);
};

const explainParts = (
  fields: readonly (readonly [string, Field<unknown, unknown, Presence>])[],
  first: Values,
  later: Values,
  path: Path,
  expected: string,
  report: Report,
): void => {
  for (const [key, { kind, fallback }] of fields) {
    const a = first[key] ?? fallback;
    const b = later[key] ?? fallback;
    if (a !== b && kind.is(a) && kind.is(b)) report([...path, key], expected, b);
  }
};
