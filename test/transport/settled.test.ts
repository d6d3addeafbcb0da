import { isLeft } from "fp-ts/Either";
import { describe, expect, it, vi } from "vitest";
import * as fp from "../../src/fp";
import {
  bearer,
  type Hooks,
  ProductsClient,
  type ProductsClientOptions,
  providerRefreshToken,
  type SettledEvent,
} from "../../src/index";
import { failureOf, never } from "./support/outcome";
import { BULK, PAGE, PAGE_TEXT } from "./support/samples";
import { stubFetch } from "./support/stub-fetch";

const baseUrl = "https://core.invalid";
const retry = { limit: 1, baseDelay: 0 };
const answering = (status: number, body: string) =>
  stubFetch(() => new Response(body, { status })).fetch;

const listening = (more: Partial<ProductsClientOptions> = {}) => {
  const settled: SettledEvent[] = [];
  const hooks: Hooks = { onSettled: (event) => settled.push(event) };
  const products = new ProductsClient({ baseUrl, retry, hooks, ...more });
  return { products, settled, hooks };
};

const call = { operation: "products.v2.browse", jobId: "j", duration: expect.any(Number) };

describe("onSettled is told of the end of a call:", () => {
  it("a success", async () => {
    const { products, settled } = listening({ fetch: answering(200, PAGE_TEXT) });
    await products.browse({}, { jobId: "j" });
    // `toStrictEqual`: no key more, not even one that is undefined.
    expect(settled).toStrictEqual([{ ...call, attempts: 1 }]);
    expect(Object.isFrozen(settled[0])).toBe(true);
  });

  it.each<[what: string, more: Partial<ProductsClientOptions>, end: object]>([
    [
      "an error of the API, after a retry",
      { fetch: answering(503, "") },
      { attempts: 2, kind: "api", status: 503 },
    ],
    [
      "an answer that is refused",
      { fetch: answering(200, "<html>") },
      { attempts: 1, kind: "invalid-response", status: 200 },
    ],
    [
      "a failure of the network",
      { fetch: () => Promise.reject() },
      { attempts: 2, kind: "network" },
    ],
    ["a deadline", { fetch: never, timeout: 20 }, { attempts: 1, kind: "timeout" }],
    [
      "a supplier that fails",
      { fetch: never, auth: bearer(() => Promise.reject()) },
      { attempts: 0, kind: "auth" },
    ],
    [
      "a renewal that is refused",
      { fetch: answering(401, ""), auth: providerRefreshToken("refresh-token") },
      { attempts: 0, kind: "auth", status: 401 },
    ],
  ])("%s", async (_, more, end) => {
    const { products, settled } = listening(more);
    await failureOf(products.browse({}, { jobId: "j" }));
    expect(settled).toStrictEqual([{ ...call, ...end }]);
  });

  it("an abort", async () => {
    const { products, settled } = listening({ fetch: never });
    await failureOf(products.browse({}, { jobId: "j", signal: AbortSignal.abort() }));
    expect(settled).toStrictEqual([{ ...call, attempts: 0, kind: "aborted" }]);
  });

  it("a call that is refused before it is sent", async () => {
    const { products, settled } = listening({ fetch: never });
    const error = await failureOf(products.create({ items: [] }));
    expect(settled).toStrictEqual([
      {
        operation: "products.v2.create",
        jobId: error.jobId,
        attempts: 0,
        duration: expect.any(Number),
        kind: "invalid-request",
      },
    ]);
  });

  it("each page of a listing, and nothing else of it", async () => {
    const { fetch } = stubFetch((n) => Response.json(n === 1 ? { ...PAGE, next: "a@b@c" } : PAGE));
    const { products, settled } = listening({ fetch });
    for await (const _ of products.browsePages());
    expect(settled.map(({ attempts, kind }) => [attempts, kind])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(new Set(settled.map(({ jobId }) => jobId)).size).toBe(2);
  });

  it("each run of a task", async () => {
    const { settled, hooks } = listening();
    const fetch = answering(200, PAGE_TEXT);
    const task = new fp.ProductsClient({ baseUrl, fetch, hooks }).browse();
    expect(settled).toEqual([]);
    for (const result of [await task(), await task()]) expect(isLeft(result)).toBe(false);
    expect(settled).toHaveLength(2);
  });

  it("with the time that the whole call took, in ms", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { fetch } = stubFetch(() => {
      vi.advanceTimersByTime(40);
      return new Response(PAGE_TEXT);
    });
    const auth = bearer(() => {
      vi.advanceTimersByTime(200);
      return "token";
    });
    const { products, settled } = listening({ fetch, auth });
    await products.browse();
    vi.useRealTimers();
    expect(settled[0]?.duration).toBe(240);
  });

  it("before the caller is", async () => {
    const order: string[] = [];
    const { products } = listening({
      fetch: answering(200, "{}"),
      hooks: { onSettled: () => order.push("hook") },
    });
    await products.create(BULK);
    order.push("caller");
    expect(order).toEqual(["hook", "caller"]);
  });
});
