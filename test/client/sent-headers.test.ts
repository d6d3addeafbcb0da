import { describe, expect, it } from "vitest";
import { bearer, ProductsClient, type ProductsClientOptions } from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf } from "../transport/support/outcome";
import { BULK, PAGE_TEXT } from "../transport/support/samples";

const startServer = serversOfTest();
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const aCore = async (options: Partial<ProductsClientOptions> = {}) => {
  const server = await startServer((exchange) => exchange.answer(200, PAGE_TEXT));
  const products = new ProductsClient({ baseUrl: server.url, ...options });
  const sent = (name: string) => server.requests.map(({ headers }) => headers[name]);
  return { server, products, sent };
};

describe("Job-Id", () => {
  it("is a new UUID of version 4 for each call", async () => {
    const { products, sent } = await aCore();
    for (let call = 0; call < 20; call++) await products.browse();
    for (const jobId of sent("job-id")) expect(jobId).toMatch(UUID_V4);
    expect(new Set(sent("job-id")).size).toBe(20);
  });

  it("is the call's own where it gives one, for each page of a listing", async () => {
    const server = await startServer((exchange) => {
      const next = exchange.number < 3 ? `a@b@${exchange.number}` : null;
      exchange.json(200, { items: [], itemsPerPage: 1, next });
    });
    const products = new ProductsClient({ baseUrl: server.url });
    for await (const _ of products.browsePages({}, { jobId: "my-job" }));
    expect(server.requests.map(({ headers }) => headers["job-id"])).toEqual(
      Array(3).fill("my-job"),
    );
  });

  it("is another for each page where the call gives none, and stands on the error", async () => {
    const server = await startServer((exchange) =>
      exchange.number === 3
        ? exchange.answer(404)
        : exchange.json(200, { items: [], itemsPerPage: 1, next: `a@b@${exchange.number}` }),
    );
    const pages = new ProductsClient({ baseUrl: server.url }).browsePages();
    await pages.next();
    await pages.next();
    const error = await failureOf(pages.next());
    const ids = server.requests.map(({ headers }) => headers["job-id"]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(UUID_V4);
    expect(error.jobId).toBe(ids[2]);
  });
});

describe("a header that the client adds to every call", () => {
  it("is replaced by a call's own, in whatever letter case, and left out where that is undefined", async () => {
    const { products, sent } = await aCore({ headers: { "X-Trace": "abc", "X-Off": undefined } });
    await products.browse();
    await products.browse({}, { headers: { "x-trace": "def" } });
    await products.browse({}, { headers: { "x-TRACE": undefined } });
    expect(sent("x-trace")).toEqual(["abc", "def", undefined]);
    expect(sent("x-off")).toEqual([undefined, undefined, undefined]);
  });
});

describe("Project", () => {
  it("is the client's, another for one call, or none", async () => {
    const { products, sent } = await aCore({ project: "ours" });
    await products.browse();
    await products.browse({}, { project: "theirs" });
    await products.browse({}, { project: null });
    await products.browse({}, { project: undefined });
    expect(sent("project")).toEqual(["ours", "theirs", undefined, "ours"]);
  });

  it("is not sent by a client without one", async () => {
    const { products, sent } = await aCore();
    await products.browse();
    await products.browse({}, { project: null });
    expect(sent("project")).toEqual([undefined, undefined]);
  });
});

describe("headers", () => {
  it("of a call come on top of the client's, and replace those of the same name", async () => {
    const { products, sent } = await aCore({ headers: { "X-One": "1", "X-Two": "2" } });
    await products.browse({}, { headers: { "x-two": "two", "x-three": "3" } });
    await products.browse();
    expect(sent("x-one")).toEqual(["1", "1"]);
    expect(sent("x-two")).toEqual(["two", "2"]);
    expect(sent("x-three")).toEqual(["3", undefined]);
  });

  it("may say what is accepted", async () => {
    const { products, sent } = await aCore({ headers: { Accept: "application/vnd.mine+json" } });
    await products.browse();
    expect(sent("accept")).toEqual(["application/vnd.mine+json"]);
  });

  it("of an object that changes later stay as they were", async () => {
    const headers = { "x-a": "before" };
    const { products, sent } = await aCore({ headers });
    headers["x-a"] = "after";
    await products.browse();
    expect(sent("x-a")).toEqual(["before"]);
  });

  it.each([
    "Authorization",
    "job-id",
    "PROJECT",
    "Content-Type",
    "Content-Length",
    "Cookie",
    "X-CSRFToken",
    "Host",
  ])("that the SDK sets itself are refused: %s", async (name) => {
    const headers = { [name]: "a" };
    expect(() => new ProductsClient({ baseUrl: "https://core.invalid", headers })).toThrow(name);
    const { server, products } = await aCore();
    const error = await failureOf(products.browse({}, { headers }));
    expect(error).toMatchObject({ kind: "invalid-request", issues: [{ path: ["headers", name] }] });
    expect(server.exchanges).toHaveLength(0);
  });

  it.each([
    ["x a", "b"],
    ["", "b"],
    ["x-a:", "b"],
    ["x-a", "b\r\nc: d"],
    ["x-a", "\u0000"],
    ["x-a", "日本"],
    ["x-a", 5],
    ["x-a", null],
  ])("that can't be sent are refused: %j: %j", async (name, value) => {
    const { server, products } = await aCore();
    const headers = JSON.parse(JSON.stringify({ [name]: value }));
    expect((await failureOf(products.browse({}, { headers }))).kind).toBe("invalid-request");
    expect(server.exchanges).toHaveLength(0);
  });
});

describe("a create", () => {
  it("is one JSON text of a known length, with its token", async () => {
    const { server, products } = await aCore({ auth: bearer("a-token") });
    await products.create(BULK);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "POST", target: "/api/products/v2" });
    expect(request?.headers).toMatchObject({
      authorization: "Bearer a-token",
      "content-type": "application/json; charset=utf-8",
      "content-length": String(Buffer.byteLength(request?.body ?? "")),
    });
    expect(JSON.parse(request?.body ?? "")).toMatchObject({ items: [{ name: "scratch" }] });
  });
});
