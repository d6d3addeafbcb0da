import { describe, expect, it, vi } from "vitest";
import { ProductsClient } from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf, listenersOf, signalled, timers } from "./support/outcome";
import { STANDSTILLS } from "./support/phases";
import { BULK } from "./support/samples";

const startServer = serversOfTest();
const TIMEOUT = 300;

describe("the deadline", () => {
  it.each(STANDSTILLS)("ends $name in the phase $phase", async (standstill) => {
    const server = await startServer(standstill.serve);
    const products = new ProductsClient({
      baseUrl: server.url,
      timeout: TIMEOUT,
      ...standstill.options,
    });
    const { signal } = new AbortController();
    const before = timers();
    const started = performance.now();
    const error = await failureOf(products.create(BULK, { signal }));
    expect(performance.now() - started).toBeLessThan(TIMEOUT + 200);
    expect(error).toMatchObject({
      kind: "timeout",
      phase: standstill.phase,
      timeout: TIMEOUT,
      attempts: standstill.attempts,
    });
    expect(listenersOf(signal)).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(server.exchanges).toHaveLength(standstill.isOnTheWire ? 1 : 0);
    await Promise.all(server.exchanges.map(({ closed }) => closed));
  });

  it("ends a wait in the phase backoff, where a slow hook used up the time", async () => {
    const server = await startServer((exchange) => exchange.answer(503));
    const random = vi.spyOn(Math, "random").mockReturnValue(0.9);
    const onRetry = (): void => {
      const end = performance.now() + 150;
      while (performance.now() < end);
    };
    const products = new ProductsClient({
      baseUrl: server.url,
      timeout: 300,
      retry: { baseDelay: 240 },
      hooks: { onRetry },
    });
    const error = await failureOf(products.browse());
    random.mockRestore();
    expect(error).toMatchObject({ kind: "timeout", phase: "backoff", attempts: 1 });
  });

  it("holds for all attempts together", async () => {
    // The third attempt is never answered.
    const server = await startServer((exchange) => {
      if (server.exchanges.length < 3) exchange.answer(503);
    });
    const retry = { limit: 100, baseDelay: 0 };
    const products = new ProductsClient({ baseUrl: server.url, timeout: 1_000, retry });
    const started = performance.now();
    const error = await failureOf(products.browse());
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(error).toMatchObject({ kind: "timeout", phase: "headers", attempts: 3 });
    expect(server.exchanges).toHaveLength(3);
  });

  it("is a call's own where the call says so", async () => {
    const server = await startServer(() => {});
    const products = new ProductsClient({ baseUrl: server.url });
    const error = await failureOf(products.browse({}, { timeout: 50 }));
    expect(error).toMatchObject({ kind: "timeout", timeout: 50 });
    expect(error.message).toContain("within 50 ms");
  });

  it("holds for each page of a listing", async () => {
    const server = await startServer((exchange) => {
      if (exchange.number === 3) return;
      const page = { items: [], itemsPerPage: 50, next: `p@c@${exchange.number}` };
      setTimeout(() => exchange.json(200, page), 80);
    });
    const products = new ProductsClient({ baseUrl: server.url, timeout: 150 });
    const pages = products.browsePages();
    await pages.next();
    await pages.next();
    const error = await failureOf(pages.next());
    expect(error).toMatchObject({ kind: "timeout", timeout: 150, attempts: 1 });
    expect(await pages.next()).toEqual({ done: true, value: undefined });
  });

  it("ends a call whose fetch does not follow the signal", async () => {
    const products = new ProductsClient({
      baseUrl: "https://core.invalid",
      timeout: 50,
      fetch: () => new Promise(() => {}),
    });
    expect(await failureOf(products.browse())).toMatchObject({ kind: "timeout", phase: "headers" });
  });

  it("discards an answer that comes too late", async () => {
    const discarded = signalled<unknown>();
    const late = signalled<Response>();
    const products = new ProductsClient({
      baseUrl: "https://core.invalid",
      timeout: 30,
      fetch: () => late.promise,
    });
    await failureOf(products.browse());
    late.resolve(new Response(new ReadableStream({ cancel: discarded.resolve })));
    await discarded.promise;
  });
});
