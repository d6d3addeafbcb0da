import type { CatalogPlan, Remark } from "./plan";

/** Fewer products than this may all change at once. */
const FEW = 10;
/** More of the catalog's products than this do not change at once unnoticed. */
const LARGEST_SHARE = 0.3;
const GUARDED: readonly string[] = ["price-factor", "category-near"];

const shareRemark = ({ products }: CatalogPlan): readonly Remark[] => {
  const known = products.filter(({ state }) => state === "changed" || state === "unchanged");
  const changed = known.filter(({ state }) => state === "changed");
  if (known.length < FEW || changed.length <= known.length * LARGEST_SHARE) return [];
  const message = `${changed.length} of ${known.length} products would change, more than ${LARGEST_SHARE * 100} %.`;
  return [{ code: "many-changes", category: "", message }];
};

/** What keeps a plan from being published without `force`. */
export const guardsOf = (plan: CatalogPlan): readonly Remark[] => [
  ...shareRemark(plan),
  ...plan.warnings.filter(({ code }) => GUARDED.includes(code)),
];
