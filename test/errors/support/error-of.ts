import { isProductsError, ProductsClient, type ProductsError } from "../../../src/index";

/** The error of a call whose `fetch` rejects with this. */
export const errorOfRejection = async (reason: unknown): Promise<ProductsError> => {
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    headers: { "X-Api-Key": "Zq3vX8nT5kW2pR7m" },
    fetch: () => Promise.reject(reason),
  });
  const error: unknown = await client.browse().catch((it: unknown) => it);
  if (isProductsError(error)) return error;
  throw new Error(`none of the seven, but ${typeof error}`);
};
