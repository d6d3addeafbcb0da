import { readFileSync } from "node:fs";
import { bearer, ProductsClient } from "ucloud-products";
import { EnvHttpProxyAgent, fetch } from "undici";

// Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY when it is made.
const ca = readFileSync(process.env.PRIVATE_CA ?? "ca.pem", "utf8");
export const dispatcher = new EnvHttpProxyAgent({ connect: { ca }, requestTls: { ca } });

export const products = new ProductsClient({
  baseUrl: process.env.UCLOUD_URL ?? "https://cloud.example",
  auth: bearer(process.env.UCLOUD_ACCESS_TOKEN ?? ""),
  fetch: (url, init) => fetch(url, { ...init, dispatcher }),
});
