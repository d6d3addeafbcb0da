import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  AbortedError,
  bearer,
  ProductsClient,
  providerRefreshToken,
  webSession,
} from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf, listenersOf, never, signalled, timers } from "./support/outcome";
import { STANDSTILLS } from "./support/phases";
import { BULK, PAGE_TEXT } from "./support/samples";
import { stubFetch } from "./support/stub-fetch";

const startServer = serversOfTest();
const reason = { why: "the page was left" };

const throwing = (): never => {
  throw new Error("nope");
};

/** A signal that is one by its shape alone, and what fires it. */
const ownSignal = () => {
  const listeners = new Set<() => void>();
  const reason: unknown = undefined;
  const signal = {
    aborted: false,
    reason,
    get listeners(): number {
      return listeners.size;
    },
    addEventListener: (_: "abort", listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: "abort", listener: () => void) => void listeners.delete(listener),
  };
  const abort = (why: unknown): void => {
    signal.aborted = true;
    if (why !== undefined) signal.reason = why;
    for (const listener of listeners) listener();
  };
  return { signal, abort };
};

/** Aborts a call that stands still, and holds it to what it promises. */
const abortIt = async (
  controller: AbortController,
  call: Promise<unknown>,
  attempts: number,
): Promise<void> => {
  const failure = failureOf(call);
  expect(listenersOf(controller.signal)).toBe(1);
  const started = performance.now();
  controller.abort(reason);
  const error = await failure;
  expect(performance.now() - started).toBeLessThan(200);
  expect(error).toBeInstanceOf(AbortedError);
  expect(error.cause).toBe(reason);
  expect(error.attempts).toBe(attempts);
  expect(listenersOf(controller.signal)).toBe(0);
};

describe("an abort", () => {
  it.each([
    ["bearer", bearer("token")],
    ["renewing", providerRefreshToken("refresh-token")],
    ["guest", undefined],
  ])("before the start sends nothing (%s)", async (_, auth) => {
    const server = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
    const products = new ProductsClient({ baseUrl: server.url, auth });
    const signal = AbortSignal.abort(reason);
    const error = await failureOf(products.create(BULK, { signal }));
    expect(error).toMatchObject({ kind: "aborted", attempts: 0 });
    expect(error.cause).toBe(reason);
    expect(listenersOf(signal)).toBe(0);
    // Had it sent anything, the server would have it before this one.
    await new ProductsClient({ baseUrl: server.url }).browse();
    expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
  });

  it.each([
    ["token", (supply: () => string) => bearer(supply)],
    ["CSRF token", (supply: () => string) => webSession({ csrfToken: supply })],
  ])("before the start asks no supplier of a %s", async (_, authOf) => {
    let asked = 0;
    const auth = authOf(() => `token-${++asked}`);
    const products = new ProductsClient({ baseUrl: "https://core.invalid", auth });
    await failureOf(products.browse({}, { signal: AbortSignal.abort() }));
    expect(asked).toBe(0);
  });

  it.each(STANDSTILLS)("ends $name at once, in the phase $phase", async (standstill) => {
    const reached = signalled();
    const server = await startServer((exchange) => {
      standstill.serve(exchange);
      if (standstill.phase !== "body") reached.resolve();
    });
    const products = new ProductsClient({
      baseUrl: server.url,
      ...standstill.options,
      hooks: { onResponse: () => setImmediate(reached.resolve) },
    });
    if (!standstill.isOnTheWire) reached.resolve();
    const controller = new AbortController();
    const before = timers();
    const call = products.create(BULK, { signal: controller.signal });
    await Promise.race([reached.promise, call]);
    await abortIt(controller, call, standstill.attempts);
    expect(timers()).toBeLessThanOrEqual(before);
    await Promise.all(server.exchanges.map(({ closed }) => closed));
  });

  it("ends a wait between two attempts at once", async () => {
    const server = await startServer((exchange) => exchange.answer(503, "", { "retry-after": 20 }));
    const waiting = signalled();
    const products = new ProductsClient({
      baseUrl: server.url,
      hooks: { onRetry: () => setImmediate(waiting.resolve) },
    });
    const controller = new AbortController();
    const before = timers();
    const call = products.browse({}, { signal: controller.signal });
    await waiting.promise;
    await abortIt(controller, call, 1);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(server.exchanges).toHaveLength(1);
  });

  it.each(["browseAll", "browsePages"] as const)("between pages ends %s", async (method) => {
    const product = { ...BULK.items[0], productType: "STORAGE" };
    const server = await startServer((exchange) =>
      exchange.json(200, { items: [product], itemsPerPage: 1, next: `a@b@${exchange.number}` }),
    );
    const products = new ProductsClient({ baseUrl: server.url });
    const controller = new AbortController();
    const listing = products[method]({ itemsPerPage: 1 }, { signal: controller.signal });
    expect((await listing.next()).done).toBe(false);
    expect(listenersOf(controller.signal)).toBe(0);
    controller.abort(reason);
    const error = await failureOf(listing.next());
    expect(error).toMatchObject({ kind: "aborted", attempts: 1, cause: reason });
    expect(await listing.next()).toEqual({ done: true, value: undefined });
    expect(server.exchanges).toHaveLength(1);
    expect(listenersOf(controller.signal)).toBe(0);
  });

  it("of a loop that is left cancels the page under way", async () => {
    const reached = signalled();
    const server = await startServer(() => reached.resolve());
    const listing = new ProductsClient({ baseUrl: server.url }).browsePages();
    const next = listing.next();
    await reached.promise;
    expect(await listing.return?.()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    await Promise.all(server.exchanges.map(({ closed }) => closed));
  });

  it.each([
    ["no reason", undefined, "AbortError"],
    ["null", null, "object"],
    ["a text", "enough", "string"],
    ["a timeout's signal", new DOMException("late", "TimeoutError"), "TimeoutError"],
  ])("keeps %s as the cause", async (_, given, shownName) => {
    const signal = AbortSignal.abort(given);
    const products = new ProductsClient({ baseUrl: "https://core.invalid" });
    const error = await failureOf(products.browse({}, { signal }));
    expect(error.cause).toBe(signal.reason);
    expect(error.toJSON().cause).toMatchObject({ name: shownName });
    expect(inspect(error)).toContain("AbortedError");
  });

  it.each<[what: string, reason: unknown]>([
    [
      "that is a proxy",
      new Proxy({}, { getPrototypeOf: throwing, get: throwing, ownKeys: throwing }),
    ],
    ["whose message throws", Object.defineProperty(new Error(), "message", { get: throwing })],
  ])("with a reason that can't be read ends all of its calls: one %s", async (_, given) => {
    const { signal, abort } = ownSignal();
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch: never });
    const failures = Promise.all([1, 2, 3].map(() => failureOf(products.browse({}, { signal }))));
    abort(given);
    for (const error of await failures) {
      expect(error.kind).toBe("aborted");
      expect(error.cause).toBe(given);
    }
    expect(signal.listeners).toBe(0);
  });

  it("whose signal throws when it is asked for the reason is one without a reason", async () => {
    const { signal, abort } = ownSignal();
    Object.defineProperty(signal, "reason", { get: throwing });
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch: never });
    const failures = Promise.all([1, 2].map(() => failureOf(products.browse({}, { signal }))));
    abort(undefined);
    expect(await failures).toMatchObject([{ kind: "aborted" }, { kind: "aborted" }]);
  });

  it("of a signal that is no AbortSignal of this realm is one", async () => {
    const { signal, abort } = ownSignal();
    const { fetch } = stubFetch(() => new Response(PAGE_TEXT));
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch });
    await products.browse({}, { signal });
    expect(signal.listeners).toBe(0);
    abort(reason);
    const error = await failureOf(products.browse({}, { signal }));
    expect(error).toMatchObject({ kind: "aborted", attempts: 0, cause: reason });
    expect(signal.listeners).toBe(0);
  });

  it("after the end changes nothing", async () => {
    const server = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
    const controller = new AbortController();
    const products = new ProductsClient({ baseUrl: server.url });
    const page = await products.browse({}, { signal: controller.signal });
    controller.abort();
    expect(page.items).toEqual([]);
  });
});
