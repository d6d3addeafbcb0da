import type { Contest } from "./measure";
import { sdk } from "./sdk";

const PAGE = JSON.stringify({ items: [], itemsPerPage: 50 });
const TOKEN_LENGTH = 600;

/** A call that never leaves the process: what is left is the SDK's own time, redaction with it. */
const calling = (token: () => string): (() => Promise<unknown>) => {
  const products = new sdk.ProductsClient({
    baseUrl: "https://core.invalid",
    auth: sdk.bearer(token),
    hooks: { onRequest() {}, onResponse() {} },
    fetch: async () => new Response(PAGE),
  });
  return () => products.browse();
};

/** Each call with a token of its own, against all with one. */
export const redactionContest = (): Contest => {
  let made = 0;
  return {
    title: "a call with hooks, no network",
    rounds: 4200,
    rivals: {
      "rotating tokens": calling(() => `${made++}`.padEnd(TOKEN_LENGTH, "t")),
      "a fixed token": calling(() => "t".repeat(TOKEN_LENGTH)),
    },
    claims: [{ of: "rotating tokens", to: "a fixed token", atMost: 2 }],
  };
};
