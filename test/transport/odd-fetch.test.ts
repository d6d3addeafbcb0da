import { describe, expect, it, vi } from "vitest";
import { type FetchResponse, ProductsClient, userRefreshToken } from "../../src/index";
import { failureOf } from "./support/outcome";
import { BULK, PAGE_TEXT } from "./support/samples";

/** What a `fetch` of one's own may do wrong, as plain JavaScript lets it. */
const clientOf = (fetch: () => unknown): ProductsClient =>
  new ProductsClient({
    baseUrl: "https://core.invalid",
    retry: { limit: 1, baseDelay: 0 },
    // What TypeScript refuses, JavaScript gives all the same.
    fetch: async () => fetch() as FetchResponse,
  });

const locked = (): Response => {
  const response = new Response(PAGE_TEXT);
  response.body?.getReader();
  return response;
};

const used = new Response(PAGE_TEXT);

describe("a fetch of one's own ends in a NetworkError, where it", () => {
  it.each<[what: string, fetch: () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects with no error at all", () => Promise.reject("no")],
    ["rejects with nothing", () => Promise.reject(undefined)],
    ["answers with a body that somebody reads already", locked],
    [
      "gives up inside the body",
      () => new Response(new ReadableStream({ pull: (c) => c.error(new Error("cut")) })),
    ],
  ])("%s", async (_, fetch) => {
    expect(await failureOf(clientOf(fetch).browse())).toMatchObject({
      kind: "network",
      attempts: 2,
    });
  });

  it("answers with one and the same response twice", async () => {
    const products = clientOf(() => used);
    await products.browse();
    expect(await failureOf(products.browse())).toMatchObject({ kind: "network" });
  });
});

it("the global fetch is looked up at each call", async () => {
  const products = new ProductsClient({ baseUrl: "https://core.invalid" });
  const { fetch } = globalThis;
  let calls = 0;
  globalThis.fetch = async () => {
    calls++;
    return new Response(PAGE_TEXT);
  };
  try {
    await products.browse();
  } finally {
    globalThis.fetch = fetch;
  }
  expect(calls).toBe(1);
});

const headers = new Headers();
const text = async (): Promise<string> => PAGE_TEXT;
const throwing = (): never => {
  throw new Error("nope");
};

describe("what is no response is a NetworkError that says so:", () => {
  // It is tried again: a wrapper that catches a failure of the network answers with nothing, too.
  it.each<[what: string, response: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", PAGE_TEXT],
    ["the JSON itself", JSON.parse(PAGE_TEXT)],
    ["an empty object", {}],
    ["one without a status", { headers, text }],
    ["one whose status is a text", { status: "200", headers, text }],
    ["one whose status is 0", { status: 0, headers, text }],
    ["one without headers", { status: 500, text }],
    ["one whose headers are plain data", { status: 200, headers: {}, text }],
    ["one without any body", { status: 200, headers }],
    ["one whose text() is no text", { status: 200, headers, text: async () => ({}) }],
    ["Response.error()", Response.error()],
  ])("%s", async (_, response) => {
    for (const operation of ["browse", "create"] as const) {
      const products = clientOf(() => response);
      const call = operation === "create" ? products.create(BULK) : products.browse();
      const error = await failureOf(call);
      expect(error).toMatchObject({ kind: "network", attempts: 2 });
      expect(error.message).toMatch(/the fetch answered with (something that is no Response: |Re)/);
    }
  });

  it("in a renewal as well", async () => {
    const auth = userRefreshToken("refresh-token");
    const fetch = async () => ({}) as FetchResponse;
    const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch, auth });
    const error = await failureOf(products.browse());
    expect(error).toMatchObject({ kind: "auth", attempts: 0, cause: { kind: "network" } });
    expect(error.message).toContain("something that is no Response");
  });
});

describe("a body that is not a stream of bytes is a NetworkError that says so:", () => {
  it.each<[what: string, chunk: unknown]>([
    ["texts", PAGE_TEXT],
    ["buffers", new TextEncoder().encode(PAGE_TEXT).buffer],
    ["nothing", undefined],
  ])("a stream of %s", async (_, chunk) => {
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(chunk);
    const answer = () => ({ status: 200, headers, body: new ReadableStream({ pull }) });
    const error = await failureOf(clientOf(answer).browse());
    expect(error).toMatchObject({ kind: "network" });
    expect(error.message).toContain("is not a stream of bytes");
  });
});

it("a redirect to a path is one to the origin that was asked", async () => {
  const answer = { status: 302, headers: new Headers({ location: "/login" }), text };
  const error = await failureOf(clientOf(() => answer).browse());
  expect(error.message).toContain("https://core.invalid;");
});

describe("a response that throws when it is looked at is a NetworkError:", () => {
  it.each<[what: string, response: object]>([
    ["its status", Object.defineProperty({ headers, text }, "status", { get: throwing })],
    ["a header", { status: 503, headers: { get: throwing }, text }],
    ["its body", { status: 200, headers, body: { getReader: throwing }, text }],
    ["its text", { status: 200, headers, text: throwing }],
    ["everything", new Proxy({}, { get: throwing })],
  ])("%s", async (_, response) => {
    const error = await failureOf(clientOf(() => response).browse());
    expect(error).toMatchObject({ kind: "network", attempts: 2 });
    expect(error.message).toContain("nope");
  });
});

describe("a simple double will do", () => {
  it.each<[what: string, response: FetchResponse]>([
    ["with text() alone", { status: 200, headers, text }],
    ["with a Map for headers", { status: 200, headers: new Map<string, string>(), text }],
    ["with a stream of its own", { status: 200, headers, body: new Response(PAGE_TEXT).body }],
    ["whose body is another stream", { status: 200, headers, body: { pipe: () => {} }, text }],
    ["whose body is null although it has a text", { status: 200, headers, body: null, text }],
  ])("%s", async (_, response) => {
    expect((await clientOf(() => response).browse()).items).toEqual([]);
  });

  it("without a body, for what needs none", async () => {
    await clientOf(() => ({ status: 204, headers, body: null })).create(BULK);
  });
});

it("a runtime without fetch is a NetworkError at the call, and nothing is tried again", async () => {
  vi.stubGlobal("fetch", undefined);
  const told: string[] = [];
  const hooks = { onRequest: () => told.push("request"), onRetry: () => told.push("retry") };
  const auth = userRefreshToken("refresh-token");
  const errors = await Promise.all(
    [{}, { auth }].map((more) =>
      failureOf(new ProductsClient({ baseUrl: "https://core.invalid", hooks, ...more }).browse()),
    ),
  );
  vi.unstubAllGlobals();
  for (const error of errors) {
    expect(error).toMatchObject({ kind: "network", attempts: 0 });
    expect(error.message).toContain("this runtime has no fetch: give the client one");
  }
  expect(told).toEqual([]);
});
