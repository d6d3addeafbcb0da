export type { Auth, Supplied } from "./auth/auth";
export { bearer } from "./auth/bearer";
export { providerRefreshToken, userRefreshToken, webSession } from "./auth/refresh";
export { money } from "./client/money";
export type { CallOptions, ListOptions, ProductsClientOptions } from "./client/options";
export { parseBulk } from "./client/parse-bulk";
export { ProductsClient } from "./client/products-client";
export type { Issue } from "./codec/issue";
export { AbortedError } from "./errors/aborted";
export { ApiError } from "./errors/api";
export type { ApiReason } from "./errors/api-reason";
export { AuthError } from "./errors/auth";
export type { CommonErrorMessage } from "./errors/common-error-message";
export type { OperationName } from "./errors/context";
export { InvalidRequestError } from "./errors/invalid-request";
export { InvalidResponseError } from "./errors/invalid-response";
export { NetworkError } from "./errors/network";
export { isProductsError, type ProductsError } from "./errors/products-error";
export { type Phase, TimeoutError } from "./errors/timeout";
export type { ProductPage, RejectedRow } from "./operations/browse";
export type { PageV2 } from "./paging/page";
export { type BulkRequest, bulkRequestOf } from "./products/bulk";
export { compareProducts } from "./products/compare";
export {
  type FormatBalanceOptions,
  type FormatPriceOptions,
  formatBalance,
  formatPrice,
} from "./products/price";
export type { PricedCategory, PricedProduct } from "./products/price-amount";
export {
  type AccountingFrequency,
  type AccountingUnit,
  type Fraction,
  isKnownProduct,
  type KnownProductV2,
  type ProductCategory,
  type ProductCategoryInput,
  type ProductReference,
  type ProductType,
  type ProductV2,
  type ProductV2Compute,
  type ProductV2ComputeInput,
  type ProductV2Inference,
  type ProductV2InferenceInput,
  type ProductV2Ingress,
  type ProductV2IngressInput,
  type ProductV2Input,
  type ProductV2License,
  type ProductV2LicenseInput,
  type ProductV2NetworkIP,
  type ProductV2NetworkIPInput,
  type ProductV2Other,
  type ProductV2PrivateNetwork,
  type ProductV2PrivateNetworkInput,
  type ProductV2Storage,
  type ProductV2StorageInput,
  productReference,
} from "./products/product";
export type { BrowseQuery, RetrieveQuery } from "./products/query";
export type { Fetch, FetchInit, FetchResponse } from "./transport/fetch";
export type {
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  SettledEvent,
} from "./transport/hooks";
export type { SignalLike } from "./transport/on-abort";
export type { RetryOptions } from "./transport/retry";
