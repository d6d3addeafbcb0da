import { describe, expect, it } from "vitest";
import { bearer, type Fetch, ProductsClient, providerRefreshToken } from "../../src/index";
import { failureOf, listenersOf, timers } from "./support/outcome";
import { BULK, PAGE_TEXT, tokenFor } from "./support/samples";

const answered =
  (status: number, text: string | null): typeof fetch =>
  async () =>
    new Response(text, { status });

const broken: typeof fetch = async () => {
  throw new TypeError("fetch failed");
};

const renewing: typeof fetch = async (input) =>
  String(input instanceof Request ? input.url : input).includes("/auth/")
    ? Response.json({ responses: [{ accessToken: tokenFor(600_000) }] })
    : new Response(PAGE_TEXT);

describe("a call leaves no listener and no timer", () => {
  it.each([
    ["a success", answered(200, PAGE_TEXT), bearer("token")],
    ["a success with a renewal", renewing, providerRefreshToken("refresh-token")],
    ["a refused renewal", answered(401, ""), providerRefreshToken("refresh-token")],
    ["an API error", answered(404, "{}"), undefined],
    ["an invalid response", answered(200, "<html>"), undefined],
    ["a network error after retries", broken, undefined],
    ["retries after 503", answered(503, ""), undefined],
    ["a supplier that fails", broken, bearer(() => Promise.reject(new Error("no")))],
  ])("after %s", async (_, fetch, auth) => {
    const { signal } = new AbortController();
    const retry = { baseDelay: 1 };
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, auth, retry });
    const before = timers();
    const call = products.create(BULK, { signal });
    expect(listenersOf(signal)).toBe(1);
    expect(timers()).toBeGreaterThan(before);
    await call.catch(() => {});
    expect(listenersOf(signal)).toBe(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("after an input that is refused", async () => {
    const { signal } = new AbortController();
    const products = new ProductsClient({ baseUrl: "https://core.invalid" });
    await products.create({ items: [] }, { signal }).catch(() => {});
    expect(listenersOf(signal)).toBe(0);
  });
});

it("many retries of one call are no leak of listeners", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): number => warnings.push(warning);
  process.on("warning", note);
  const signals = new Set<AbortSignal>();
  const fetch: Fetch = async (_, { signal }) => {
    signals.add(signal);
    return new Response("", { status: 503 });
  };
  const retry = { limit: 15, baseDelay: 0 };
  const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, retry });
  expect((await failureOf(products.browse())).attempts).toBe(16);
  // A warning is told in a later turn.
  await new Promise(setImmediate);
  process.off("warning", note);
  expect(warnings).toEqual([]);
  expect([...signals].map(listenersOf)).toEqual([0]);
});
