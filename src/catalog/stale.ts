import type { CatalogPlan, FieldChange, PlannedProduct, Remark } from "./plan";

const changeKey = ({ field, before, after }: FieldChange): string =>
  JSON.stringify([field, before, after]);

/**
 * Does a product still fit? Its row may be as it was compared, or already as the plan makes it: so
 * an interrupted publish goes on, and one that meets a replica that is late.
 */
const fits = (
  planned: PlannedProduct,
  now: PlannedProduct,
  planOfCategory: readonly FieldChange[],
): boolean => {
  if (now.state === "unchanged" || planned.state === "refused") return true;
  if (now.state === "added") return planned.state === "added";
  const expected = new Set([...planned.fields, ...planOfCategory].map(changeKey));
  return now.state === "changed" && now.fields.every((change) => expected.has(changeKey(change)));
};

/** What tells a plan's products apart. */
export const productKey = ({ category, name }: PlannedProduct): string =>
  JSON.stringify([category, name]);

/** What of a plan no longer fits the Core, which now has what `now` says. */
export const staleRemarks = (plan: CatalogPlan, now: CatalogPlan): readonly Remark[] => {
  if (plan.fingerprint === now.fingerprint) return [];
  const current = new Map(now.products.map((product) => [productKey(product), product]));
  const shared = new Map(plan.categories.map(({ name, fields }) => [name, fields]));
  return plan.products.flatMap((planned): Remark[] => {
    const { category, name } = planned;
    const product = current.get(productKey(planned));
    if (product === undefined || fits(planned, product, shared.get(category) ?? [])) return [];
    const refusal = now.refused.find((remark) => remark.category === category);
    const changed = product.fields.map(({ field }) => field).join(", ") || "row";
    const message =
      product.state === "refused" && refusal !== undefined
        ? refusal.message
        : `the Core's ${changed} has changed since it was compared.`;
    return [{ code: "stale", category, name, message }];
  });
};
