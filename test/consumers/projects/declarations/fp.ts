// Everything that a user of this entry alone would export without writing its type.
import * as fp from "ucloud-products/fp";

export const auths = [fp.bearer("token"), fp.webSession({ csrfToken: "token" })];
export const client = new fp.ProductsClient({ baseUrl: "https://cloud.example" });
export const { create, browse, browseAll, browsePages, retrieve } = client;
export const page = () => client.browse();
export const rows = () => client.browseAll();
export const pages = () => client.browsePages();
export const retrieved = client.retrieve({
  filterName: "a",
  filterCategory: "b",
  filterProvider: "c",
});
export const answer = async () => await page()();

export const codecs = {
  AccountingFrequency: fp.AccountingFrequency,
  AccountingUnit: fp.AccountingUnit,
  CommonErrorMessage: fp.CommonErrorMessage,
  Fraction: fp.Fraction,
  KnownProductV2: fp.KnownProductV2,
  ProductCategory: fp.ProductCategory,
  ProductReference: fp.ProductReference,
  ProductType: fp.ProductType,
  ProductV2: fp.ProductV2,
  ProductV2Compute: fp.ProductV2Compute,
  ProductV2Inference: fp.ProductV2Inference,
  ProductV2Ingress: fp.ProductV2Ingress,
  ProductV2Input: fp.ProductV2Input,
  ProductV2License: fp.ProductV2License,
  ProductV2NetworkIP: fp.ProductV2NetworkIP,
  ProductV2Other: fp.ProductV2Other,
  ProductV2PrivateNetwork: fp.ProductV2PrivateNetwork,
  ProductV2Storage: fp.ProductV2Storage,
};
export const { ProductV2, ProductV2Input, BulkRequest, PageV2 } = fp;
export const Bulk = fp.BulkRequest(fp.ProductV2Input);
export const Page = fp.PageV2(fp.ProductV2);
export const decoded = fp.ProductV2.decode({});
export const decode = (value: unknown) => fp.ProductV2Input.decode(value);
export const encoded = (product: fp.ProductV2) => fp.ProductV2.encode(product);
export const errorOf = (error: unknown) => (fp.isProductsError(error) ? error : undefined);
export const reference = fp.productReference;
export const sorted = (products: fp.ProductV2[]) => products.sort(fp.compareProducts);
