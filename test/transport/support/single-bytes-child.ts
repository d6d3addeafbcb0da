import { ProductsClient } from "../../../src/index";
import { PAGE_TEXT } from "./samples";

// Run with a heap of 64 MB: so many pieces of a text would take twice that.
const BYTES = 4_000_000;
const bytes = new TextEncoder().encode(PAGE_TEXT.padEnd(BYTES));
let given = 0;
const reader = {
  read: async () =>
    given < BYTES ? { done: false, value: bytes.subarray(given, ++given) } : { done: true },
};
const products = new ProductsClient({
  baseUrl: "https://core.invalid",
  fetch: async () => ({
    status: 200,
    headers: new Headers(),
    body: { getReader: () => reader },
  }),
});
process.send?.(await products.browse());
