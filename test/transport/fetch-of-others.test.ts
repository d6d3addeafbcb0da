import nodeFetch from "node-fetch";
import * as undici from "undici";
import { describe, expect, it } from "vitest";
import { Response as PolyfilledResponse } from "whatwg-fetch";
import { type Fetch, ProductsClient, providerRefreshToken } from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf } from "./support/outcome";
import { BULK, PAGE_TEXT, tokenFor } from "./support/samples";

const startServer = serversOfTest();
const retry = { limit: 1, baseDelay: 0 };
const MIB = 1024 * 1024;

const dispatcher = new undici.Agent();

/** Where a user's `fetch` comes from; each of them without a cast. */
const FETCHES: Readonly<Record<string, Fetch>> = {
  "the runtime's": fetch,
  "undici's": undici.fetch,
  "undici's with a dispatcher": (url, init) => undici.fetch(url, { ...init, dispatcher }),
  "node-fetch": nodeFetch,
  "a wrapper": async (url, init) => {
    const response = await fetch(String(url), { ...init });
    return response;
  },
};

describe.each(Object.entries(FETCHES))("with %s fetch", (_, fetch) => {
  it("calls and renewals are answered", async () => {
    const server = await startServer((exchange) =>
      exchange.request.target.startsWith("/auth/")
        ? exchange.json(200, { responses: [{ accessToken: tokenFor(600_000) }] })
        : exchange.answer(200, PAGE_TEXT),
    );
    const auth = providerRefreshToken("refresh-token");
    const products = new ProductsClient({ baseUrl: server.url, fetch, auth, retry });
    expect((await products.browse()).items).toEqual([]);
    await products.create(BULK);
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      "POST /auth/providers/refresh",
      "GET /api/products/v2/browse",
      "POST /api/products/v2",
    ]);
    expect(JSON.parse(server.requests[2]?.body ?? "")).toMatchObject({
      items: [{ type: "storage" }],
    });
  });

  it("an error of the server is one", async () => {
    const server = await startServer((exchange) => exchange.json(403, { why: "Forbidden" }));
    const products = new ProductsClient({ baseUrl: server.url, fetch, retry });
    expect(await failureOf(products.browse())).toMatchObject({
      reason: "forbidden",
      why: "Forbidden",
      attempts: 1,
    });
  });

  it("a redirect is not followed", async () => {
    const server = await startServer((exchange) =>
      exchange.answer(302, "", { location: "https://elsewhere.invalid/x" }),
    );
    const error = await failureOf(new ProductsClient({ baseUrl: server.url, fetch }).browse());
    expect(error).toMatchObject({ reason: "redirect", status: 302 });
    expect(error.message).toContain("https://elsewhere.invalid;");
  });

  it.each([0, 200])("a timeout ends the request, headers of %i", async (status) => {
    const server = await startServer((exchange) => {
      if (status > 0) exchange.begin(status, { "content-length": 100 });
    });
    const products = new ProductsClient({ baseUrl: server.url, fetch, timeout: 100 });
    expect(await failureOf(products.browse())).toMatchObject({
      kind: "timeout",
      phase: status > 0 ? "body" : "headers",
    });
    await Promise.all(server.exchanges.map(({ closed }) => closed));
  });

  it("a refused connection is a NetworkError that says so", async () => {
    const server = await startServer(() => {});
    await server.close();
    const products = new ProductsClient({ baseUrl: server.url, fetch, retry });
    const error = await failureOf(products.browse());
    expect(error).toMatchObject({ kind: "network", attempts: 2 });
    expect(error.message).toContain("ECONNREFUSED");
  });

  it.each([200, 500])(
    "of a long answer, %i, no more is read, and its socket is free",
    async (status) => {
      const server = await startServer((exchange) => {
        exchange.begin(status, { "content-length": 256 * MIB });
        exchange.drip(" ".repeat(MIB), 5);
      });
      const options = {
        baseUrl: server.url,
        fetch,
        maxResponseBytes: 3 * MIB,
        retry: false,
      } as const;
      const error = await failureOf(new ProductsClient(options).browse());
      expect(error).toMatchObject({ kind: status === 200 ? "invalid-response" : "api", status });
      await Promise.all(server.exchanges.map(({ closed }) => closed));
    },
  );
});

describe("a polyfill's response, which has no body stream", () => {
  const answering = (status: number, text: string, headers: Record<string, string> = {}) =>
    new ProductsClient({
      baseUrl: "https://core.invalid",
      maxResponseBytes: MIB,
      retry: false,
      fetch: async () => new PolyfilledResponse(text, { status, headers }),
    });

  it("has none", () => {
    expect(new PolyfilledResponse("x").body).toBeUndefined();
  });

  it("is read as text", async () => {
    expect((await answering(200, PAGE_TEXT).browse()).items).toEqual([]);
    await answering(200, "{}").create(BULK);
    await answering(204, "").create(BULK);
  });

  it("with a login page is no success", async () => {
    const error = await failureOf(answering(200, "<html>login</html>").create(BULK));
    expect(error).toMatchObject({ kind: "invalid-response", status: 200 });
    expect(error.message).toContain("<html>login");
  });

  it("with an error says why", async () => {
    const error = await failureOf(answering(403, '{"why":"Forbidden"}').browse());
    expect(error).toMatchObject({ reason: "forbidden", why: "Forbidden" });
  });

  it.each([200, 500])("with more than the limit is too long, %i", async (status) => {
    const kind = status === 200 ? "invalid-response" : "api";
    const long = await failureOf(answering(status, " ".repeat(MIB + 1)).browse());
    expect(long).toMatchObject({ kind, status });
    // Where the headers tell, it is not even read.
    const told = answering(status, PAGE_TEXT, { "content-length": String(MIB + 1) });
    expect(await failureOf(told.browse())).toMatchObject({ kind, status });
  });
});
