import { describe, expect, it } from "vitest";
import {
  ProductsClient,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../src/index";
import { serversOfTest } from "../transport/support/a-server";
import { failureOf } from "../transport/support/outcome";
import { PAGE_TEXT, tokenFor } from "../transport/support/samples";
import core2 from "../wire/recorded/core2/auth.json" with { type: "json" };
import documented from "../wire/recorded/documented/auth.json" with { type: "json" };

const startServer = serversOfTest();

interface Recorded {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body: string;
  };
}

const AUTHS = new Map([
  ["/auth/providers/refresh", () => providerRefreshToken("the-refresh-token")],
  ["/auth/refresh", () => userRefreshToken("the-refresh-token")],
  ["/auth/refresh/web", () => webSession({ csrfToken: "the-csrf-token" })],
]);

const renewals = (exchanges: readonly Recorded[], generation: string) =>
  exchanges
    .filter(({ request }) => request.method === "POST")
    .flatMap(({ name, request, response }) => {
      const auth = AUTHS.get(request.path);
      return auth === undefined
        ? []
        : [{ name: `${generation}: ${name}`, path: request.path, auth, response }];
    });

const RENEWALS = [...renewals(core2, "core2"), ...renewals(documented, "documented")];
const isGood = ({ response }: (typeof RENEWALS)[number]): boolean =>
  response.body.includes("<accessToken>");

/** As it was recorded, but for what compression and a server of its own set. */
const replay = async ({ path, auth, response }: (typeof RENEWALS)[number], token: string) => {
  const type = response.headers["content-type"];
  const server = await startServer((exchange) => {
    if (exchange.request.target !== path) return exchange.answer(200, PAGE_TEXT);
    const body = response.body.replaceAll("<accessToken>", token);
    exchange.answer(response.status, body, type === undefined ? {} : { "content-type": type });
  });
  return { server, products: new ProductsClient({ baseUrl: server.url, auth: auth() }) };
};

describe("a recorded renewal", () => {
  it("is there for each way and generation, good and bad", () => {
    expect(RENEWALS.filter(isGood).length).toBeGreaterThanOrEqual(12);
    expect(RENEWALS.filter((one) => !isGood(one)).length).toBeGreaterThanOrEqual(30);
  });

  it.each(RENEWALS.filter(isGood))("gives its token: $name", async (renewal) => {
    const token = tokenFor(600_000);
    const { server, products } = await replay(renewal, token);
    await products.browse();
    expect(server.requests.map(({ target }) => target)).toEqual([
      renewal.path,
      "/api/products/v2/browse",
    ]);
    expect(server.requests[1]?.headers.authorization).toBe(`Bearer ${token}`);
  });

  it.each(RENEWALS.filter((one) => !isGood(one)))("is an AuthError: $name", async (renewal) => {
    const { status, body } = renewal.response;
    const { server, products } = await replay(renewal, "none");
    const error = await failureOf(products.browse());
    expect(error).toMatchObject({ kind: "auth", attempts: 0 });
    if (status !== 200) expect(error).toMatchObject({ status });
    const said = /"why":"(.*?)"/.exec(body)?.[1];
    expect(error).toMatchObject({ why: said });
    expect(server.exchanges).toHaveLength(1);
  });
});
