import { ProductsClient } from "ucloud-products";

export const products = new ProductsClient({
  baseUrl: "https://cloud.example",
  fetch: (url, init) => {
    // Next.js tells requests apart by their headers, and each call has a Job-Id of its own.
    const { "job-id": _, ...headers } = init.headers;
    return fetch(url, { ...init, headers, next: { revalidate: 60 } });
  },
});
