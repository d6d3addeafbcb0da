import { describe, expect, it } from "vitest";
import { ProductsClient, providerRefreshToken } from "../../src/index";
import { serversOfTest } from "./a-server";
import { failureOf } from "./outcome";
import { BULK, PAGE_TEXT } from "./samples";
import { stubFetch } from "./stub-fetch";

const startServer = serversOfTest();
const retry = { limit: 2, baseDelay: 1, maxDelay: 1 };
const CALLERS = 1_000;

const inBatches = async (size: number, call: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < CALLERS; done += size)
    await Promise.all(Array.from({ length: size }, call));
};

describe("the retry budget", () => {
  it("lets 1,000 callers send at most 1.2 requests a call in a full outage", async () => {
    let created = 0;
    const server = await startServer((exchange) => {
      if (exchange.request.method === "POST") created++;
      exchange.answer(503, "no healthy upstream");
    });
    const products = new ProductsClient({ baseUrl: server.url, retry });
    let turn = 0;
    const errors: string[] = [];
    await inBatches(100, async () => {
      const call = ++turn % 2 === 0 ? products.create(BULK) : products.browse();
      errors.push((await failureOf(call)).kind);
    });
    expect(errors).toHaveLength(CALLERS);
    expect(new Set(errors)).toEqual(new Set(["api"]));
    expect(server.exchanges.length).toBeGreaterThan(CALLERS);
    expect(server.exchanges.length).toBeLessThanOrEqual(1.2 * CALLERS);
    expect(created).toBeLessThanOrEqual(1.2 * CALLERS);
  });

  it("holds for 1,000 callers at once", async () => {
    const { fetch, seen } = stubFetch(() => new Response("", { status: 503 }));
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, retry });
    await inBatches(CALLERS, () => failureOf(products.browse()));
    expect(seen.length).toBeLessThanOrEqual(1.2 * CALLERS);
  });

  it("holds where each call renews a token in vain", async () => {
    const { fetch, seen } = stubFetch(() => new Response("", { status: 503 }));
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: "https://core.invalid", auth, fetch, retry });
    for (let call = 0; call < CALLERS; call++)
      expect((await failureOf(products.browse())).kind).toBe("auth");
    expect(seen.length).toBeLessThanOrEqual(1.2 * CALLERS);
  });

  it("is given back by a success that needed a retry", async () => {
    const { fetch, seen } = stubFetch((n) =>
      n % 2 === 1 ? new Response("", { status: 503 }) : new Response(PAGE_TEXT),
    );
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, retry });
    for (let call = 0; call < 300; call++) await products.browse();
    expect(seen).toHaveLength(600);
  });

  it("is filled up by other successes, one retry for five of them", async () => {
    let isDown = true;
    const { fetch } = stubFetch(() =>
      isDown ? new Response("", { status: 503 }) : new Response(PAGE_TEXT),
    );
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, retry });
    const attempts = async () => (await failureOf(products.browse())).attempts;
    for (let call = 0; call < 60; call++) await attempts();
    expect(await attempts()).toBe(1);
    isDown = false;
    for (let call = 0; call < 10; call++) await products.browse();
    isDown = true;
    expect(await attempts()).toBe(3);
    expect(await attempts()).toBe(1);
  });

  it("is each client's own", async () => {
    const { fetch } = stubFetch(() => new Response("", { status: 503 }));
    const options = { baseUrl: "https://core.invalid", fetch, retry };
    const drained = new ProductsClient(options);
    for (let call = 0; call < 60; call++) await failureOf(drained.browse());
    expect((await failureOf(drained.browse())).attempts).toBe(1);
    expect((await failureOf(new ProductsClient(options).browse())).attempts).toBe(3);
  });
});
