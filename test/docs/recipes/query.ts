import { QueryClient, type QueryFunctionContext } from "@tanstack/query-core";
import { type BrowseQuery, ProductsClient } from "ucloud-products";

const products = new ProductsClient({ baseUrl: "https://cloud.example" });

// The client retries already: a second count of retries would multiply the first.
export const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });

export const catalog = (query: BrowseQuery) => ({
  queryKey: ["products", query],
  queryFn: ({ signal }: QueryFunctionContext) => products.browse(query, { signal }),
});
