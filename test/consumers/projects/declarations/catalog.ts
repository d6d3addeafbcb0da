// Everything that a user of this entry alone would export without writing its type.
import {
  type CatalogReader,
  catalogOf,
  coreUnit,
  defineCatalog,
  explainPlan,
  moneyUnit,
  PlanError,
  planCatalog,
  publishCatalog,
  readCatalog,
} from "ucloud-products/catalog";

export const catalog = defineCatalog({
  provider: "example",
  categories: {
    "u1-standard": {
      type: "compute",
      every: "minute",
      description: "{cpu} vCPU",
      sizes: { cpu: [1, 2], memoryPerCpu: 6 },
    },
  },
});
export const { items, categories, provider } = catalog;
export const first = items[0];
export const read = () => readCatalog({});
export const plan = (reader: CatalogReader) => planCatalog(reader, catalog);
export const parts = async (reader: CatalogReader) => {
  const { products, extra, refused } = await planCatalog(reader, catalog);
  return { product: products[0], extra: extra[0], remark: refused[0] };
};
export const publish = publishCatalog;
export const explain = explainPlan;
export const found = catalogOf([]);
export const units = [coreUnit("minute"), moneyUnit("DKK", "hour")];
export const failure = (error: unknown) => (error instanceof PlanError ? error.remarks : []);
