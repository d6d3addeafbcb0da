import { describe, expect, it, test } from "vitest";
import { ProductsClient, type ProductsClientOptions } from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT } from "../transport/support/samples";
import { stubFetch } from "../transport/support/stub-fetch";

const baseUrl = "https://core.invalid";
const answering = (body: string, init?: ResponseInit) =>
  new ProductsClient({
    baseUrl,
    retry: false,
    fetch: stubFetch(() => new Response(body, init)).fetch,
  });

const category = {
  name: "c",
  provider: "p",
  accountingUnit: {
    name: "GB",
    namePlural: "GB",
    floatingPoint: false,
    displayFrequencySuffix: false,
  },
  accountingFrequency: "ONCE",
};
const pageOf = (row: object): string =>
  JSON.stringify({ items: [row], itemsPerPage: 50, next: null });

describe("a rejected row has one issue a broken field", () => {
  it.each(["license", "compute"])("of a %s without what its type defaults", async (type) => {
    const row = { type, name: "n", price: "7", description: "d", category };
    const { rejected } = await answering(pageOf(row)).browse();
    expect(rejected[0]?.issues.map(({ path }) => path)).toEqual([["price"]]);
  });
});

test("a header's secret is kept as it travels: trimmed", async () => {
  const products = answering(JSON.stringify({ why: "key<padded-secret>" }), { status: 400 });
  const error = await failureOf(products.browse({}, { headers: { "x-k": " padded-secret " } }));
  expect(JSON.stringify(error)).toContain("key<[redacted]>");
});

describe("a token in a wrong place is not shown", () => {
  const token = "Bearer abcdefgh";
  it.each([
    ["headers", { baseUrl, headers: token }],
    ["a reserved header", { baseUrl, headers: { Authorization: "tok1234" } }],
    ["fetch", { baseUrl, fetch: token }],
    ["hooks", { baseUrl, hooks: token }],
    ["the options", token],
  ])("%s", (_place, options) => {
    // What TypeScript refuses, JavaScript gives all the same.
    const make = () => new ProductsClient(options as unknown as ProductsClientOptions);
    expect(make).toThrow(/^new ProductsClient: /);
    expect(make).not.toThrow(/abcdefgh|tok1234/);
  });
});

test("an abort whose reason can't be read is an abort", async () => {
  const reason = new Error("q");
  Object.defineProperty(reason, "message", {
    get: () => {
      throw new Error("nope");
    },
  });
  const error = await failureOf(
    answering(PAGE_TEXT).browse({}, { signal: AbortSignal.abort(reason) }),
  );
  expect(error).toMatchObject({ kind: "aborted", cause: reason });
});

test.each(["-5", "1.5", "+3", "2, 3", "abc"])("a Retry-After of %s is none", async (value) => {
  const products = answering("", { status: 503, headers: { "retry-after": value } });
  expect(await failureOf(products.browse())).toMatchObject({ retryAfter: undefined });
});

test("only a redirect has a target", async () => {
  const headers = { location: "https://elsewhere.example/x" };
  const error = await failureOf(answering("", { status: 403, headers }).browse());
  expect(error.message).not.toContain("elsewhere");
});

test.each([null, 5, []])("a listing of %s is refused like a page of it", async (query) => {
  const products = answering(PAGE_TEXT);
  // What TypeScript refuses, JavaScript gives all the same.
  const pages = products.browsePages(query as unknown as { next?: string });
  const products_ = products.browseAll(query as unknown as { next?: string });
  expect(await failureOf(pages.next())).toMatchObject({ kind: "invalid-request" });
  expect(await failureOf(products_.next())).toMatchObject({ kind: "invalid-request" });
});

test("a fetch that answers Response.error() has no answer", async () => {
  const fetch: typeof globalThis.fetch = async () => Response.error();
  const products = new ProductsClient({ baseUrl, fetch, retry: false });
  expect(await failureOf(products.browse())).toMatchObject({ kind: "network" });
});

test("a product that contradicts its own type is told once", async () => {
  const { fetch } = stubFetch(() => new Response("{}"));
  const item = { name: "a", price: 1, description: "d" };
  const items: unknown[] = [
    { ...item, type: "compute", category },
    { ...item, type: "storage", name: "b", category: { ...category, productType: "COMPUTE" } },
  ];
  const products = new ProductsClient({ baseUrl, fetch });
  // What TypeScript refuses, JavaScript gives all the same.
  const bulk = { items } as unknown as Parameters<typeof products.create>[0];
  expect(await failureOf(products.create(bulk))).toMatchObject({
    issueCount: 1,
    issues: [{ path: ["items", 1, "category", "productType"] }],
  });
});
