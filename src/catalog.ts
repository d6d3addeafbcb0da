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
// What these return, so that a declaration can name it from this entry alone.
export type {
  AccountingFrequency,
  AccountingUnit,
  ProductCategory,
  ProductReference,
  ProductType,
  ProductV2,
  ProductV2ComputeInput,
  ProductV2InferenceInput,
  ProductV2IngressInput,
  ProductV2Input,
  ProductV2LicenseInput,
  ProductV2NetworkIPInput,
  ProductV2PrivateNetworkInput,
  ProductV2StorageInput,
} from "./products/product";
