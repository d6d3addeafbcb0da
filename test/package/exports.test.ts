import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);

const ERRORS = [
  "AbortedError",
  "ApiError",
  "AuthError",
  "InvalidRequestError",
  "InvalidResponseError",
  "NetworkError",
  "TimeoutError",
];
const FUNCTIONS = [
  "bearer",
  "bulkRequestOf",
  "compareProducts",
  "formatBalance",
  "formatPrice",
  "isKnownProduct",
  "isProductsError",
  "money",
  "productReference",
  "providerRefreshToken",
  "userRefreshToken",
  "webSession",
];
const CODECS = [
  "AccountingFrequency",
  "AccountingUnit",
  "BulkRequest",
  "CommonErrorMessage",
  "Fraction",
  "KnownProductV2",
  "PageV2",
  "ProductCategory",
  "ProductReference",
  "ProductType",
  "ProductV2",
  "ProductV2Compute",
  "ProductV2Inference",
  "ProductV2Ingress",
  "ProductV2Input",
  "ProductV2License",
  "ProductV2NetworkIP",
  "ProductV2Other",
  "ProductV2PrivateNetwork",
  "ProductV2Storage",
];

const CATALOG = [
  "PlanError",
  "catalogOf",
  "defineCatalog",
  "explainPlan",
  "planCatalog",
  "publishCatalog",
  "readCatalog",
];
const PRESETS = [
  "coreUnit",
  "gpuUnit",
  "ipUnit",
  "licenseUnit",
  "linkUnit",
  "memoryUnit",
  "moneyUnit",
  "networkUnit",
  "storageUnit",
  "tokenUnit",
];

/** What each entry promises at run time. A change here is a change for users: see CHANGELOG.md. */
const EXPORTS = {
  "ucloud-products": [...ERRORS, "ProductsClient", ...FUNCTIONS],
  "ucloud-products/fp": [...ERRORS, "ProductsClient", ...FUNCTIONS, ...CODECS],
  "ucloud-products/msw": ["fakeCore"],
  "ucloud-products/catalog": [...CATALOG, ...PRESETS],
};

describe.each(Object.entries(EXPORTS))("%s", (entry, names) => {
  const sorted = [...names].sort();

  it("exports these names as an ES module", async () => {
    expect(Object.keys(await import(entry)).sort()).toEqual(sorted);
  });

  it("exports these names as CommonJS", () => {
    const exported: Record<string, unknown> = require(entry);
    expect(Object.keys(exported).sort()).toEqual(sorted);
  });
});

describe("the classes of the errors", () => {
  it.each(ERRORS)("%s is one class in both entries of a module format", async (name) => {
    const modules: Record<string, unknown>[] = await Promise.all([
      import("ucloud-products"),
      import("ucloud-products/fp"),
    ]);
    expect(modules[0]?.[name]).toBe(modules[1]?.[name]);
    expect(require("ucloud-products")[name]).toBe(require("ucloud-products/fp")[name]);
  });

  it("are told apart across the module formats by their brand", async () => {
    const esm = await import("ucloud-products");
    const cjs: typeof esm = require("ucloud-products");
    const error = (() => {
      try {
        return cjs.money("much");
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(cjs.InvalidRequestError);
    expect(error).not.toBeInstanceOf(esm.InvalidRequestError);
    expect(esm.isProductsError(error)).toBe(true);
  });
});
