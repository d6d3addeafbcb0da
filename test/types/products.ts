/** What reading gives, and what narrows it: checked by `tsc`, and never run. */
import {
  type AccountingUnit,
  type BrowseQuery,
  type CommonErrorMessage,
  type Fraction,
  isKnownProduct,
  isProductsError,
  type ProductCategory,
  type ProductsClient,
  type ProductsError,
  type ProductType,
  type ProductV2,
  type ProductV2Compute,
  type ProductV2Other,
  type RetrieveQuery,
} from "../../src/index";

const never = (value: never): never => value;

/** All types are handled: a new one would not compile. */
export const hardware = (product: ProductV2): unknown => {
  switch (product.type) {
    case "compute":
      return [product.fraction.numerator, product.cpu];
    case "license":
      return product.tags.length;
    case "storage":
    case "ingress":
    case "network_ip":
    case "inference":
    case "private_network":
      return product.category.productType;
    case "other":
      return [product.wireType, product.wire];
    default:
      return never(product);
  }
};

/** The balances of a product of an unknown type are in its `wire` alone. */
export const balanceOf = (product: ProductV2Other): unknown =>
  // @ts-expect-error
  product.balance ?? product.wire;

/** All errors are handled, each with what it carries. */
export const advice = (error: ProductsError): unknown => {
  switch (error.kind) {
    case "invalid-request":
      return [error.issues[0]?.path, error.issueCount];
    case "auth":
      return [error.status, error.why, error.cause];
    case "api":
      return [error.status, error.reason, error.why, error.errorCode, error.body, error.retryAfter];
    case "invalid-response":
      return [error.status, error.issues, error.issueCount];
    case "network":
      return error.cause;
    case "timeout":
      return [error.timeout, error.phase];
    case "aborted":
      return error.cause;
    default:
      return never(error);
  }
};

/** All reasons are handled. */
export const isWorthAnotherTry = (error: ProductsError): boolean => {
  if (error.kind !== "api") return false;
  switch (error.reason) {
    case "unavailable":
    case "rate-limited":
      return true;
    case "redirect":
    case "unauthorized":
    case "forbidden":
    case "not-found":
    case "conflict":
    case "rejected":
    case "server-error":
      return false;
    default:
      return never(error.reason);
  }
};

export const narrowed = (products: readonly ProductV2[], reason: unknown): void => {
  const computes = products.filter(isKnownProduct).filter((product) => product.type === "compute");
  const first: ProductV2Compute | undefined = computes[0];
  const fraction: Fraction | undefined = first?.fraction;
  const category: ProductCategory | undefined = products.filter(isKnownProduct)[0]?.category;
  const unit: AccountingUnit | undefined = category?.accountingUnit;
  const type: ProductType | undefined = category?.productType;
  if (isProductsError(reason)) advice(reason);
  void [fraction, unit, type];
};

export const outside = (product: ProductV2, compute: ProductV2Compute): void => {
  // @ts-expect-error: only compute has a cpu
  void product.cpu;
  // @ts-expect-error: what is unset may be absent
  void compute.cpu.toFixed();
  // @ts-expect-error: what is unset is never null
  const unset: null = compute.cpuModel;
  // @ts-expect-error: nor undefined where it is given
  const given: ProductV2Compute = { ...compute, cpu: undefined };
  void [unset, given];
};

export const queries = (client: ProductsClient, query: BrowseQuery): void => {
  const one: RetrieveQuery = { filterName: "n", filterCategory: "c", filterProvider: "p" };
  void client.browse({ ...query, filterProductType: "INFERENCE", itemsPerPage: 10, next: null });
  void client.retrieve({ ...one, includeBalance: true });
  // @ts-expect-error: retrieve needs all three names
  void client.retrieve({ filterName: "n", filterCategory: "c" });
  // @ts-expect-error: a product type that nobody knows
  void client.browse({ filterProductType: "QUANTUM" });
  // @ts-expect-error: a parameter that nobody knows
  void client.browse({ filterArea: "STORAGE" });
  // @ts-expect-error: onRejected is a listing's
  void client.browse({}, { onRejected: () => {} });
  // @ts-expect-error: pages keep their rejected rows
  void client.browsePages({}, { onRejected: () => {} });
  void client.browseAll(
    {},
    { onRejected: ({ index, issues, wire }) => void [index, issues, wire] },
  );
};

export const message: CommonErrorMessage = { why: "x", errorCode: null };
