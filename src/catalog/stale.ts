import type { CatalogPlan, FieldChange, PlannedProduct, Remark } from "./plan";

const isSameChange = (a: FieldChange, b: FieldChange): boolean =>
  a.field === b.field &&
  JSON.stringify([a.before, a.after]) === JSON.stringify([b.before, b.after]);

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
  const expected = [...planned.fields, ...planOfCategory];
  return (
    now.state === "changed" &&
    now.fields.every((change) => expected.some((other) => isSameChange(change, other)))
  );
};

const staleRemark = ({ category, name, state, fields }: PlannedProduct, why: string): Remark => ({
  code: "stale",
  category,
  name,
  message:
    why ||
    (state === "changed"
      ? `the Core's ${fields.map(({ field }) => field).join(", ")} is no longer as it was compared.`
      : "the Core's row is no longer as it was compared."),
});

/** What tells a plan's products apart. */
export const productKey = ({ category, name }: PlannedProduct): string =>
  JSON.stringify([category, name]);

/** What of a plan no longer fits the Core, which now has what `now` says. */
export const staleRemarks = (plan: CatalogPlan, now: CatalogPlan): readonly Remark[] => {
  if (plan.fingerprint === now.fingerprint) return [];
  const current = new Map(now.products.map((product) => [productKey(product), product]));
  const shared = new Map(plan.categories.map(({ name, fields }) => [name, fields]));
  const refusal = (category: string): string =>
    now.refused.find((remark) => remark.category === category)?.message ?? "";
  return plan.products.flatMap((planned) => {
    const product = current.get(productKey(planned));
    if (product === undefined || fits(planned, product, shared.get(planned.category) ?? []))
      return [];
    return [staleRemark(product, product.state === "refused" ? refusal(product.category) : "")];
  });
};
