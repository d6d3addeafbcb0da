export type { Catalog } from "./catalog/catalog";
export { type ExplainOptions, explainPlan } from "./catalog/explain-plan";
export type { Generation } from "./catalog/generation";
export type {
  CatalogPlan,
  FieldChange,
  PlannedCategory,
  PlannedProduct,
  PlanState,
  Remark,
} from "./catalog/plan";
export { type PlanOptions, planCatalog } from "./catalog/plan-catalog";
export { PlanError, type PlanErrorCode } from "./catalog/plan-error";
export {
  type PublishOptions,
  type PublishProgress,
  type PublishResult,
  publishCatalog,
} from "./catalog/publish-catalog";
export type { CatalogCallOptions, CatalogPublisher, CatalogReader } from "./catalog/reader";
