import { describe, expect, it } from "vitest";
import { bearer, type Hooks, ProductsClient, providerRefreshToken } from "../../src/index";
import { secretsIn } from "../faults/support/secrets";
import { serversOfTest } from "./support/a-server";
import { failureOf } from "./support/outcome";
import { BULK, PAGE_TEXT, tokenFor } from "./support/samples";

const startServer = serversOfTest();
const retry = { limit: 1, baseDelay: 4, maxDelay: 4 };

type Told = readonly [hook: keyof Hooks, event: object];

const listening = (): { readonly hooks: Hooks; readonly told: Told[] } => {
  const told: Told[] = [];
  const hooks: Hooks = {
    onRequest: (event) => told.push(["onRequest", event]),
    onResponse: (event) => told.push(["onResponse", event]),
    onRetry: (event) => told.push(["onRetry", event]),
  };
  return { hooks, told };
};

describe("hooks", () => {
  it("are told of each request, answer and retry, in order, and of nothing else", async () => {
    const server = await startServer((exchange) =>
      exchange.number === 1 ? exchange.answer(503) : exchange.answer(200, PAGE_TEXT),
    );
    const { hooks, told } = listening();
    const products = new ProductsClient({ baseUrl: `${server.url}/ucloud`, hooks, retry });
    await products.browse({ filterName: "the-query" }, { jobId: "job-1" });
    const call = { operation: "products.v2.browse", jobId: "job-1" };
    const to = { method: "GET", path: "/ucloud/api/products/v2/browse" };
    const time = expect.any(Number);
    // `toStrictEqual`: no key more, not even one that is undefined.
    expect(told).toStrictEqual([
      ["onRequest", { ...call, attempt: 1, ...to }],
      ["onResponse", { ...call, attempt: 1, ...to, status: 503, duration: time }],
      ["onRetry", { ...call, attempt: 1, delay: time, kind: "api", status: 503 }],
      ["onRequest", { ...call, attempt: 2, ...to }],
      ["onResponse", { ...call, attempt: 2, ...to, status: 200, duration: time }],
    ]);
  });

  it("are told of a retry without a status where no answer came", async () => {
    const server = await startServer((exchange) =>
      exchange.number === 1 ? exchange.reset() : exchange.answer(200, "{}"),
    );
    const { hooks, told } = listening();
    await new ProductsClient({ baseUrl: server.url, hooks, retry }).create(BULK, { jobId: "j" });
    const call = { operation: "products.v2.create", jobId: "j" };
    const to = { method: "POST", path: "/api/products/v2" };
    expect(told).toStrictEqual([
      ["onRequest", { ...call, attempt: 1, ...to }],
      ["onRetry", { ...call, attempt: 1, delay: expect.any(Number), kind: "network" }],
      ["onRequest", { ...call, attempt: 2, ...to }],
      ["onResponse", { ...call, attempt: 2, ...to, status: 200, duration: expect.any(Number) }],
    ]);
  });

  it("get frozen plain objects", async () => {
    const server = await startServer((exchange) =>
      exchange.number === 1 ? exchange.answer(503) : exchange.answer(200, PAGE_TEXT),
    );
    const { hooks, told } = listening();
    await new ProductsClient({ baseUrl: server.url, hooks, retry }).browse();
    expect(told).toHaveLength(5);
    for (const [, event] of told) {
      expect(Object.isFrozen(event)).toBe(true);
      expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
      expect(JSON.parse(JSON.stringify(event))).toEqual(event);
    }
  });

  it("are told how long the headers took, in ms, not the body", async () => {
    const server = await startServer((exchange) => {
      setTimeout(() => {
        exchange.begin(200, { "content-length": PAGE_TEXT.length });
        setTimeout(() => exchange.write(PAGE_TEXT), 150);
      }, 50);
    });
    const durations: number[] = [];
    const hooks: Hooks = { onResponse: ({ duration }) => durations.push(duration) };
    await new ProductsClient({ baseUrl: server.url, hooks }).browse();
    expect(durations).toHaveLength(1);
    expect(durations[0]).toBeGreaterThanOrEqual(45);
    expect(durations[0]).toBeLessThan(150);
  });

  it.each([
    [
      "throw",
      () => {
        throw new Error("a hook's own fault");
      },
    ],
    ["reject", () => Promise.reject(new Error("a hook's own fault"))],
    [
      "answer with a thenable that throws",
      () =>
        new Proxy(
          {},
          {
            get: () => {
              throw new Error("a hook's own fault");
            },
          },
        ),
    ],
    ["change what they are told", (event: object) => Object.assign(event, { attempt: 9 })],
  ])("that %s do not break the call", async (_, hook) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => {
      unhandled.push(reason);
    };
    process.on("unhandledRejection", note);
    const server = await startServer((exchange) =>
      exchange.number === 1 ? exchange.answer(503) : exchange.answer(200, PAGE_TEXT),
    );
    const hooks: Hooks = {
      onRequest: hook,
      onResponse: hook,
      onRetry: hook,
      onSettled: hook,
    };
    const page = await new ProductsClient({ baseUrl: server.url, hooks, retry }).browse();
    // A rejection is found unhandled once the microtasks are done.
    await new Promise(setImmediate);
    process.off("unhandledRejection", note);
    expect(page.items).toEqual([]);
    expect(unhandled).toEqual([]);
  });

  it("are called as methods of their object, which may have a state of its own", async () => {
    class Metrics {
      #told: string[] = [];
      onRequest(): void {
        this.#told.push("request");
      }
      onResponse(): void {
        this.#told.push("response");
      }
      onRetry(): void {
        this.#told.push("retry");
      }
      onSettled(): void {
        this.#told.push("settled");
      }
      get told(): readonly string[] {
        return this.#told;
      }
    }
    const server = await startServer((exchange) =>
      exchange.number === 1 ? exchange.answer(503) : exchange.answer(200, PAGE_TEXT),
    );
    const hooks = new Metrics();
    await new ProductsClient({ baseUrl: server.url, hooks, retry }).browse();
    expect(hooks.told).toEqual(["request", "response", "retry", "request", "response", "settled"]);
  });

  it.each([1, 2])("may abort the call before attempt %i, which then does not count", async (n) => {
    const controller = new AbortController();
    const server = await startServer((exchange) => exchange.answer(503));
    const hooks: Hooks = {
      onRequest: ({ attempt }) => {
        if (attempt === n) controller.abort();
      },
    };
    const products = new ProductsClient({ baseUrl: server.url, hooks, retry });
    const error = await failureOf(products.browse({}, { signal: controller.signal }));
    expect(error).toMatchObject({ kind: "aborted", attempts: n - 1 });
    // Had anything more been sent, the server would have it before this one.
    await failureOf(new ProductsClient({ baseUrl: server.url, retry: false }).create(BULK));
    expect(server.requests.map(({ method }) => method)).toEqual([
      ...Array.from({ length: n - 1 }, () => "GET"),
      "POST",
    ]);
  });

  it("that never answer do not hold up the call", async () => {
    const server = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
    const hooks: Hooks = { onRequest: () => new Promise(() => {}) };
    expect((await new ProductsClient({ baseUrl: server.url, hooks }).browse()).items).toEqual([]);
  });

  it("may each be left out, or undefined", async () => {
    const server = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
    const hooks: Hooks = { onRequest: undefined };
    expect((await new ProductsClient({ baseUrl: server.url, hooks }).browse()).items).toEqual([]);
  });

  it("are shown no secret, not even where the caller put one in a path or a Job-Id", async () => {
    const secret = "the-bearer-SECRET";
    const server = await startServer((exchange) => exchange.answer(503));
    const { hooks, told } = listening();
    const baseUrl = `${server.url}/${secret}`;
    const products = new ProductsClient({ baseUrl, auth: bearer(secret), hooks, retry });
    const error = await failureOf(products.browse({ filterName: secret }, { jobId: secret }));
    expect(told).toHaveLength(5);
    expect(secretsIn(JSON.stringify([told, error]), [secret])).toEqual([]);
  });

  it("are told neither of renewals nor of their tokens", async () => {
    const token = tokenFor(600_000);
    const server = await startServer((exchange) =>
      exchange.request.target.startsWith("/auth/")
        ? exchange.json(200, { responses: [{ accessToken: token }] })
        : exchange.answer(200, PAGE_TEXT),
    );
    const { hooks, told } = listening();
    const auth = providerRefreshToken("refresh-token");
    await new ProductsClient({ baseUrl: server.url, auth, hooks }).browse();
    expect(told.map(([hook]) => hook)).toEqual(["onRequest", "onResponse"]);
    expect(secretsIn(JSON.stringify(told), [token, "refresh-token"])).toEqual([]);
  });
});
