import { isLeft, isRight } from "fp-ts/Either";
import { describe, expect, it } from "vitest";
import { ProductsClient } from "../../src/fp";
import { serversOfTest } from "../transport/support/a-server";
import { never } from "../transport/support/outcome";
import { BULK, PAGE_TEXT } from "../transport/support/samples";
import { stubFetch } from "../transport/support/stub-fetch";

const startServer = serversOfTest();

describe("a call of the fp client", () => {
  it("does nothing until it is run, and is another call each time that it is run", async () => {
    const { fetch, seen } = stubFetch(() => new Response(PAGE_TEXT));
    const call = new ProductsClient({ baseUrl: "https://core.invalid", fetch }).create(BULK);
    await new Promise(setImmediate);
    expect(seen).toHaveLength(0);
    expect(isRight(await call())).toBe(true);
    expect(isRight(await call())).toBe(true);
    const ids = seen.map(({ request }) => request.headers.get("job-id"));
    expect(new Set(ids).size).toBe(2);
  });

  it("counts its deadline from when it is run", async () => {
    const { fetch } = stubFetch(never);
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, timeout: 40 });
    const call = products.browse();
    const first = await call();
    const started = performance.now();
    const second = await call();
    expect(performance.now() - started).toBeGreaterThanOrEqual(35);
    for (const result of [first, second])
      expect(result).toMatchObject({ _tag: "Left", left: { kind: "timeout", phase: "headers" } });
  });

  it.each(["create", "browse", "retrieve"] as const)("never rejects: %s", async (method) => {
    const server = await startServer((exchange) => exchange.reset());
    const products = new ProductsClient({ baseUrl: server.url, retry: false });
    const query = { filterName: "a", filterCategory: "b", filterProvider: "c" };
    const calls = {
      create: products.create(BULK),
      browse: products.browse(),
      retrieve: products.retrieve(query),
    };
    const result = await calls[method]();
    expect(result).toMatchObject({ _tag: "Left", left: { kind: "network", attempts: 1 } });
  });

  it.each(["browseAll", "browsePages"] as const)("%s ends after its first left", async (method) => {
    const { fetch, seen } = stubFetch(() => new Response("", { status: 404 }));
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch });
    const lefts = [];
    for await (const result of products[method]()) lefts.push(isLeft(result));
    expect(lefts).toEqual([true]);
    expect(seen).toHaveLength(1);
  });
});
