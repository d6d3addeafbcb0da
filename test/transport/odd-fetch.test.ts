import { describe, expect, it } from "vitest";
import { ProductsClient } from "../../src/index";
import { failureOf } from "./outcome";
import { PAGE_TEXT } from "./samples";

/** What a `fetch` of one's own may do wrong, as plain JavaScript lets it. */
const clientOf = (fetch: () => unknown): ProductsClient =>
  new ProductsClient({
    baseUrl: "https://core.invalid",
    retry: { limit: 1, baseDelay: 0 },
    fetch: async () => fetch() as Response,
  });

const locked = (): Response => {
  const response = new Response(PAGE_TEXT);
  response.body?.getReader();
  return response;
};

const used = new Response(PAGE_TEXT);

describe("a fetch of one's own ends in a NetworkError, where it", () => {
  it.each<[what: string, fetch: () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects with no error at all", () => Promise.reject("no")],
    ["rejects with nothing", () => Promise.reject(undefined)],
    ["answers with nothing", () => undefined],
    ["answers with a body that somebody reads already", locked],
    [
      "gives up inside the body",
      () => new Response(new ReadableStream({ pull: (c) => c.error(new Error("cut")) })),
    ],
  ])("%s", async (_, fetch) => {
    expect(await failureOf(clientOf(fetch).browse())).toMatchObject({
      kind: "network",
      attempts: 2,
    });
  });

  it("answers with one and the same response twice", async () => {
    const products = clientOf(() => used);
    await products.browse();
    expect(await failureOf(products.browse())).toMatchObject({ kind: "network" });
  });
});

it("the global fetch is looked up at each call", async () => {
  const products = new ProductsClient({ baseUrl: "https://core.invalid" });
  const { fetch } = globalThis;
  let calls = 0;
  globalThis.fetch = async () => {
    calls++;
    return new Response(PAGE_TEXT);
  };
  try {
    await products.browse();
  } finally {
    globalThis.fetch = fetch;
  }
  expect(calls).toBe(1);
});
