import { expectTypeOf, it } from "vitest";
import {
  type CatalogInput,
  type CatalogPlan,
  type CatalogPublisher,
  type CatalogReader,
  defineCatalog,
  planCatalog,
  publishCatalog,
} from "../../src/catalog";
import type { BulkRequest, ProductsClient, ProductV2Input } from "../../src/index";

it("a client reads and publishes, and a reader can't write", () => {
  expectTypeOf<ProductsClient>().toExtend<CatalogPublisher>();
  expectTypeOf<Pick<ProductsClient, "browse" | "browseAll">>().toExtend<CatalogReader>();
  expectTypeOf<CatalogReader>().not.toHaveProperty("create");
  expectTypeOf(planCatalog).returns.resolves.toEqualTypeOf<CatalogPlan>();
  // @ts-expect-error: a reader has no `create`
  void ((reader: CatalogReader, plan: CatalogPlan) => publishCatalog(reader, plan));
});

it("a catalog is a bulk", () => {
  expectTypeOf(defineCatalog).returns.toExtend<BulkRequest<ProductV2Input>>();
});

it("compute says how often it is counted, and keys are known", () => {
  const of = (categories: CatalogInput["categories"]): CatalogInput => ({
    provider: "example",
    categories,
  });
  of({ a: { type: "compute", every: "minute" }, b: { type: "storage" } });
  // @ts-expect-error: compute without `every`
  of({ a: { type: "compute" } });
  // @ts-expect-error: no unit of this name
  of({ a: { type: "storage", unit: "GBs" } });
  // @ts-expect-error: a misspelt key
  of({ a: { type: "storage", descripton: "D" } });
});
