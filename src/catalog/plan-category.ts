import { formatPrice } from "../products/price";
import type { KnownProductV2, ProductV2Input } from "../products/product";
import { definitionOf, differencesOf } from "./definition";
import { changeOf, changesOf } from "./normal-form";
import type { FieldChange, PlannedCategory, PlannedProduct, PlanState, Remark } from "./plan";
import { factorOf } from "./price-change";
import { type Compared, categoryRefusals, nearestDefinition, productRefusal } from "./refusals";
import type { StoredCategory } from "./stored";
import { categoryWarnings, productWarnings } from "./warnings";

/** What a plan says of one category and its products. */
export interface CategoryPart {
  readonly category: PlannedCategory;
  readonly products: readonly PlannedProduct[];
  readonly refused: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/**
 * How `allowSubAllocations` changes, which is one flag of the whole category. Until its next start
 * Core2 shows the old one on rows that were not sent, so those of the catalog's products count.
 */
const flagChanges = (sample: ProductV2Input, stored: StoredCategory): FieldChange[] => {
  const wanted = sample.category.allowSubAllocations ?? true;
  const listed = [...stored.rows.values()].map(({ category }) => category.allowSubAllocations);
  const flags = listed.length > 0 ? listed : [...stored.flagsOfExtra];
  return flags.includes(!wanted) ? [changeOf("category.allowSubAllocations", !wanted, wanted)] : [];
};

const newPrice = (
  item: ProductV2Input,
  row: KnownProductV2 | undefined,
): Pick<PlannedProduct, "price"> => {
  const after = formatPrice(item);
  if (row === undefined) return { price: { after } };
  if (row.price === item.price) return {};
  const factor = factorOf(row.price, item.price);
  const price = { before: formatPrice(row), after };
  return { price: factor === undefined ? price : { ...price, factor } };
};

const planProduct = (
  item: ProductV2Input,
  compared: Compared,
  shared: readonly FieldChange[],
): PlannedProduct => {
  const row = compared.stored?.rows.get(item.name);
  const fields = row ? [...changesOf(row, item, compared.generation), ...shared] : [];
  const state: PlanState =
    row === undefined ? "added" : fields.length > 0 ? "changed" : "unchanged";
  const price = state === "unchanged" ? {} : newPrice(item, row);
  return { category: compared.name, name: item.name, state, fields, ...price, item };
};

const refusedProduct = (item: ProductV2Input): PlannedProduct => ({
  category: item.category.name,
  name: item.name,
  state: "refused",
  fields: [],
  item,
});

const refusedCategory = (compared: Compared, refused: readonly Remark[]): CategoryPart => {
  const { name, sample, stored, items } = compared;
  const wanted = definitionOf(sample);
  const before = nearestDefinition(stored?.definitions ?? [], wanted);
  const fields = before
    ? differencesOf(before, wanted).map(({ field }) =>
        changeOf(`category.${field}`, before[field], wanted[field]),
      )
    : [];
  return {
    category: { name, state: "refused", fields },
    products: [...items.values()].map(refusedProduct),
    refused,
    warnings: [],
  };
};

/** Plans a category: what the Core would ignore or refuse of it, and what becomes of the rest. */
export const planCategory = (compared: Compared, known: readonly string[]): CategoryPart => {
  const refusals = categoryRefusals(compared);
  if (refusals.length > 0) return refusedCategory(compared, refusals);
  const { name, items, sample, stored } = compared;
  const shared = stored ? flagChanges(sample, stored) : [];
  const category: PlannedCategory = {
    name,
    state: stored === undefined ? "added" : shared.length > 0 ? "changed" : "unchanged",
    fields: shared,
  };
  const refused: Remark[] = [];
  const warnings = [...categoryWarnings(compared, category, known)];
  const products = Array.from(items.values(), (item) => {
    const refusal = productRefusal(item, compared);
    if (refusal !== undefined) {
      refused.push(refusal);
      return refusedProduct(item);
    }
    const planned = planProduct(item, compared, shared);
    for (const warning of productWarnings(item, planned, compared)) warnings.push(warning);
    return planned;
  });
  return { category, products, refused, warnings };
};
