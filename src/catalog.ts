export type { Catalog } from "./catalog/catalog";
export { catalogOf } from "./catalog/catalog-of";
export { defineCatalog, readCatalog } from "./catalog/define";
export { type ExplainOptions, explainPlan } from "./catalog/explain-plan";
export type { Generation } from "./catalog/generation";
export type {
  CatalogInput,
  CategoryDefinition,
  ProductDefinition,
  SizesDefinition,
} from "./catalog/keys";
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
  coreUnit,
  gpuUnit,
  ipUnit,
  licenseUnit,
  linkUnit,
  memoryUnit,
  moneyUnit,
  networkUnit,
  storageUnit,
  tokenUnit,
} from "./catalog/presets";
export {
  type PublishOptions,
  type PublishProgress,
  type PublishResult,
  publishCatalog,
} from "./catalog/publish-catalog";
export type { CatalogCallOptions, CatalogPublisher, CatalogReader } from "./catalog/reader";
export type { Accounting, Every, StorageUnitName, UnitName } from "./catalog/units";
