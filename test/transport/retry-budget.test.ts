import { afterEach, describe, expect, it, vi } from "vitest";
import { bearer, ProductsClient, providerRefreshToken } from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf } from "./support/outcome";
import { BULK, PAGE_TEXT } from "./support/samples";
import { passTime, stopTheClock, stubFetch } from "./support/stub-fetch";

const startServer = serversOfTest();
const retry = { limit: 2, baseDelay: 1, maxDelay: 1 };
const CALLERS = 1_000;

afterEach(() => {
  vi.useRealTimers();
});

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

  it("has as many tokens as the client is given", async () => {
    const { fetch } = stubFetch(() => new Response("", { status: 503 }));
    const attempts = (allowance: number) => {
      const options = {
        baseUrl: "https://core.invalid",
        fetch,
        retry: { ...retry, limit: 200, allowance },
      };
      return failureOf(new ProductsClient(options).browse()).then((error) => error.attempts);
    };
    expect(await attempts(0)).toBe(1);
    expect(await attempts(4.5)).toBe(1);
    expect(await attempts(14)).toBe(3);
    expect(await attempts(Number.POSITIVE_INFINITY)).toBe(201);
  });

  it("of a call that has one of its own is not the client's", async () => {
    const { fetch } = stubFetch(() => new Response("", { status: 503 }));
    const options = { baseUrl: "https://core.invalid", fetch, retry: { ...retry, allowance: 5 } };
    const products = new ProductsClient(options);
    const attempts = async (own?: number) =>
      (await failureOf(products.browse({}, { retry: { allowance: own } }))).attempts;
    expect(await attempts(Number.POSITIVE_INFINITY)).toBe(3);
    expect(await attempts(0)).toBe(1);
    expect(await attempts()).toBe(2);
    expect(await attempts()).toBe(1);
  });

  it.each<[what: string, answer: () => Response, end: string]>([
    [
      "an API error",
      () => new Response('{"why":"busy"}', { status: 503 }),
      "503 unavailable: busy",
    ],
    ["a NetworkError", () => Promise.reject(new TypeError("cut off")) as never, "cut off"],
  ])("that is spent is told by the error that is not retried: %s", async (_, answer, said) => {
    const { fetch } = stubFetch(answer);
    const options = { baseUrl: "https://core.invalid", fetch, retry: { ...retry, allowance: 5 } };
    const products = new ProductsClient(options);
    const errors = [await failureOf(products.browse()), await failureOf(products.browse())];
    for (const { message, stack } of errors) {
      expect(message).toContain(said);
      expect(message).toMatch(/; not sent again, because the client's retry.allowance is spent$/);
      expect(stack).toContain(message);
    }
    expect(errors.map(({ attempts }) => attempts)).toEqual([2, 1]);
  });

  it("that is spent is told in a message of at most 300 characters", async () => {
    const why = "é".repeat(1_000);
    const { fetch } = stubFetch(() => Response.json({ why }, { status: 503 }));
    const options = { baseUrl: "https://core.invalid", fetch, retry: { allowance: 0 } };
    const { message } = await failureOf(new ProductsClient(options).browse());
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message).toMatch(/allowance is spent$/);
  });

  it.each([404, 503])(
    "is not blamed where there is no other reason to retry: %i",
    async (status) => {
      const { fetch } = stubFetch(() => new Response("", { status }));
      const limit = status === 503 ? 0 : 2;
      const options = { baseUrl: "https://core.invalid", fetch, retry: { limit, allowance: 0 } };
      const { message } = await failureOf(new ProductsClient(options).browse());
      expect(message).not.toContain("allowance");
    },
  );

  it("is paid when a retry is sent, and not while it waits", async () => {
    stopTheClock();
    const { fetch } = stubFetch((_, { url }) => {
      const headers = { "retry-after": url.includes("slow") ? "5" : "0" };
      return new Response("", { status: 503, headers });
    });
    const options = { baseUrl: "https://core.invalid", fetch };
    const products = new ProductsClient({ ...options, retry: { ...retry, allowance: 5 } });
    const slow = failureOf(products.browse({ filterName: "slow" }));
    expect((await passTime(failureOf(products.browse()))).attempts).toBe(2);
    const error = await passTime(slow);
    expect(error).toMatchObject({ attempts: 1, status: 503 });
    expect(error.message).toMatch(/allowance is spent$/);
  });

  it("is not paid by a wait that is aborted", async () => {
    const { fetch } = stubFetch(() => new Response("", { status: 503 }));
    const controller = new AbortController();
    const products = new ProductsClient({
      baseUrl: "https://core.invalid",
      fetch,
      retry: { ...retry, allowance: 5 },
      hooks: { onRetry: () => controller.abort() },
    });
    const { signal } = controller;
    expect(await failureOf(products.browse({}, { signal }))).toMatchObject({ kind: "aborted" });
    expect((await failureOf(products.browse())).attempts).toBe(2);
  });

  it("is not paid where no token can be had for the retry", async () => {
    const { fetch } = stubFetch(() => new Response("", { status: 503 }));
    let asked = 0;
    const auth = bearer(() => {
      if (++asked === 2) throw new Error("no token");
      return "token";
    });
    const options = {
      baseUrl: "https://core.invalid",
      fetch,
      auth,
      retry: { ...retry, allowance: 5 },
    };
    const products = new ProductsClient(options);
    expect(await failureOf(products.browse())).toMatchObject({ kind: "auth", attempts: 1 });
    expect((await failureOf(products.browse())).attempts).toBe(2);
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
