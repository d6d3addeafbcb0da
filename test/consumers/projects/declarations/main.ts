// Everything that a user would export without writing its type.
import {
  bearer,
  bulkRequestOf,
  compareProducts,
  isKnownProduct,
  isProductsError,
  money,
  ProductsClient,
  productReference,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "ucloud-products";

export const aliases = {
  bearer,
  bulkRequestOf,
  compareProducts,
  isKnownProduct,
  isProductsError,
  money,
  ProductsClient,
  productReference,
};
export const auths = [
  bearer("token"),
  providerRefreshToken("token"),
  userRefreshToken("token"),
  webSession({ csrfToken: "token" }),
];

export const client = new ProductsClient({ baseUrl: "https://cloud.example" });
export const { create, browse, browseAll, browsePages, retrieve } = client;
export const page = () => client.browse();
export const rows = () => client.browseAll();
export const pages = () => client.browsePages();
export const retrieved = () =>
  client.retrieve({ filterName: "a", filterCategory: "b", filterProvider: "c" });

export const parts = async () => {
  const { items, rejected } = await page();
  const product = items[0];
  return {
    product,
    known: product !== undefined && isKnownProduct(product) ? product : undefined,
    category: product?.category,
    unit: product?.category.accountingUnit,
    reference: product && productReference(product),
    row: rejected[0],
    issue: rejected[0]?.issues[0],
  };
};
export const errorOf = (error: unknown) => (isProductsError(error) ? error : undefined);
export const reasonOf = (error: unknown) => {
  const known = errorOf(error);
  return known?.kind === "api" ? { ...known, reason: known.reason, body: known.body } : known?.kind;
};
export const bulk = bulkRequestOf({
  type: "storage",
  name: "disk",
  price: money("0.10"),
  description: "Storage",
  category: {
    name: "disk",
    provider: "example",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE",
  },
});
