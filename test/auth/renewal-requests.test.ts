import { afterEach, describe, expect, it, vi } from "vitest";
import {
  ProductsClient,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT, tokenFor } from "../transport/support/samples";
import { BASE, clientOf, granted, LIFE, RENEWING, renewalStub } from "./support/renewals";

const startServer = serversOfTest();
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the request of a renewal", () => {
  it.each([
    [
      "provider's",
      providerRefreshToken('a"refresh"token'),
      "/auth/providers/refresh",
      '{"items":[{"refreshToken":"a\\"refresh\\"token"}]}',
      { "content-type": "application/json; charset=utf-8" },
    ],
    ["user's", userRefreshToken("token"), "/auth/refresh", "", { authorization: "Bearer token" }],
    [
      "browser's",
      webSession({ csrfToken: "csrf" }),
      "/auth/refresh/web",
      "",
      { "x-csrftoken": "csrf" },
    ],
  ])("is a %s own, below the base's prefix", async (_, auth, path, body, headers) => {
    const server = await startServer((exchange) => {
      const token = tokenFor(LIFE);
      if (!exchange.request.target.startsWith("/ucloud/auth"))
        return exchange.answer(200, PAGE_TEXT);
      exchange.json(200, { accessToken: token, responses: [{ accessToken: token }] });
    });
    await new ProductsClient({ baseUrl: `${server.url}/ucloud/`, auth }).browse();
    const [renewal, call] = server.requests;
    expect(renewal).toMatchObject({ method: "POST", target: `/ucloud${path}`, body, headers });
    expect(renewal?.headers.accept).toBe("application/json");
    expect(call).toMatchObject({ method: "GET", target: "/ucloud/api/products/v2/browse" });
  });

  it.each(RENEWING)(
    "has no token of before, no Job-Id, project or user's header: $name",
    async ({ auth }) => {
      const stub = renewalStub({ renewal: () => granted(tokenFor(0)) });
      const products = clientOf(stub, auth(), { headers: { "x-mine": "1" }, project: "project" });
      await products.browse({}, { headers: { "x-mine-too": "2" } });
      await products.browse();
      const tokens = stub.tokens();
      expect(stub.renewals()).toHaveLength(2);
      for (const { headers } of stub.renewals()) {
        const names = [...headers.keys()];
        for (const name of ["x-mine", "x-mine-too", "project", "job-id", "cookie"])
          expect(names).not.toContain(name);
        expect(tokens).not.toContain(headers.get("authorization"));
      }
      expect(stub.calls()[0]?.headers.get("x-mine-too")).toBe("2");
    },
  );

  it.each(RENEWING)("is told to no hook: $name", async ({ auth }) => {
    const stub = renewalStub({
      renewal: (n) => (n === 1 ? new Response("", { status: 503 }) : granted(tokenFor(LIFE))),
    });
    const told: string[] = [];
    const retry = { baseDelay: 0 };
    const hooks = {
      onRequest: () => told.push("request"),
      onResponse: () => told.push("response"),
      onRetry: () => told.push("retry"),
    };
    await clientOf(stub, auth(), { hooks, retry }).browse();
    expect(stub.renewals()).toHaveLength(2);
    expect(told).toEqual(["request", "response"]);
  });

  it("is retried as the client says, and not at all with retry: false", async () => {
    const stub = renewalStub({ renewal: () => new Response("", { status: 503 }) });
    const auth = () => providerRefreshToken("refresh-token");
    await failureOf(clientOf(stub, auth(), { retry: { limit: 3, baseDelay: 0 } }).browse());
    expect(stub.renewals()).toHaveLength(4);
    await failureOf(clientOf(stub, auth(), { retry: false }).browse());
    expect(stub.renewals()).toHaveLength(5);
  });
});

describe("webSession", () => {
  const csrfTokens = (stub: ReturnType<typeof renewalStub>) =>
    stub.renewals().map(({ headers }) => headers.get("x-csrftoken"));

  it("sends the CSRF token of the last answer", async () => {
    const stub = renewalStub({ renewal: (n) => granted(tokenFor(0), `csrf-${n}`) });
    const products = clientOf(stub, webSession({ csrfToken: "csrf-0" }));
    for (let call = 0; call < 3; call++) await products.browse();
    expect(csrfTokens(stub)).toEqual(["csrf-0", "csrf-1", "csrf-2"]);
  });

  it("keeps its CSRF token where an answer has none", async () => {
    const stub = renewalStub({ renewal: () => granted(tokenFor(0), "") });
    const products = clientOf(stub, webSession({ csrfToken: "csrf-0" }));
    for (let call = 0; call < 2; call++) await products.browse();
    expect(csrfTokens(stub)).toEqual(["csrf-0", "csrf-0"]);
  });

  it("asks a supplier for each renewal, whatever the answers say", async () => {
    let asked = 0;
    const stub = renewalStub({ renewal: (n) => granted(tokenFor(0), `answered-${n}`) });
    const products = clientOf(stub, webSession({ csrfToken: async () => `asked-${++asked}` }));
    for (let call = 0; call < 2; call++) await products.browse();
    expect(csrfTokens(stub)).toEqual(["asked-1", "asked-2"]);
  });

  it.each([
    ["a rejection", () => Promise.reject(new Error("no session")), "no session"],
    ["an empty text", () => "", "printable ASCII"],
    ["two lines", () => "a\nb", "printable ASCII"],
  ])("reports %s of its supplier as an AuthError", async (_, csrfToken, words) => {
    const stub = renewalStub();
    const error = await failureOf(clientOf(stub, webSession({ csrfToken })).browse());
    expect(error.kind).toBe("auth");
    expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).toContain(words);
    expect(stub.seen).toHaveLength(0);
  });

  it.each([
    ["of the page's own origin", BASE, "same-origin"],
    ["of another origin", "https://page.example", "include"],
  ])("lets the browser's cookie go to a base %s", async (_, origin, credentials) => {
    vi.stubGlobal("location", { origin });
    const stub = renewalStub();
    await clientOf(stub, webSession({ csrfToken: "csrf" })).browse();
    expect(stub.renewals().map((request) => request.credentials)).toEqual([credentials]);
  });

  it("alone changes what the browser does with cookies", async () => {
    const stub = renewalStub();
    await clientOf(stub, userRefreshToken("token")).browse();
    expect(stub.seen.map(({ request }) => request.credentials)).toEqual([
      "same-origin",
      "same-origin",
    ]);
  });
});
