/** The types as the main entry names them: what TypeScript writes of them in declarations. @since 0.2.0 */
export type * as types from "ucloud-products";
export type { Auth, Supplied } from "./auth/auth";
export { bearer } from "./auth/bearer";
export { providerRefreshToken, userRefreshToken, webSession } from "./auth/refresh";
export { ProductsClient } from "./client/fp-client";
export { money } from "./client/money";
export type { CallOptions, ListOptions, ProductsClientOptions } from "./client/options";
export { parseBulk } from "./client/parse-bulk";
export type { Issue } from "./codec/issue";
export { AbortedError } from "./errors/aborted";
export { ApiError } from "./errors/api";
export type { ApiReason } from "./errors/api-reason";
export { AuthError } from "./errors/auth";
export { CommonErrorMessage } from "./errors/codec";
export type { OperationName } from "./errors/context";
export { InvalidRequestError } from "./errors/invalid-request";
export { InvalidResponseError } from "./errors/invalid-response";
export { NetworkError } from "./errors/network";
export { isProductsError, type ProductsError } from "./errors/products-error";
export { type Phase, TimeoutError } from "./errors/timeout";
export type { ProductPage, RejectedRow } from "./operations/browse";
export { PageV2 } from "./paging/page-codec";
export { bulkRequestOf } from "./products/bulk";
export {
  AccountingFrequency,
  AccountingUnit,
  BulkRequest,
  Fraction,
  KnownProductV2,
  ProductCategory,
  ProductReference,
  ProductType,
  ProductV2,
  ProductV2Compute,
  ProductV2Inference,
  ProductV2Ingress,
  ProductV2Input,
  ProductV2License,
  ProductV2NetworkIP,
  ProductV2Other,
  ProductV2PrivateNetwork,
  ProductV2Storage,
} from "./products/codecs";
export { compareProducts } from "./products/compare";
export {
  type FormatBalanceOptions,
  type FormatPriceOptions,
  formatBalance,
  formatPrice,
} from "./products/price";
export type { PricedCategory, PricedProduct } from "./products/price-amount";
export {
  isKnownProduct,
  type ProductCategoryInput,
  type ProductV2ComputeInput,
  type ProductV2InferenceInput,
  type ProductV2IngressInput,
  type ProductV2LicenseInput,
  type ProductV2NetworkIPInput,
  type ProductV2PrivateNetworkInput,
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
