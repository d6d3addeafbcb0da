import { describe, expect, it } from "vitest";
import { providerHint, providerOf } from "../../src/auth/token-hints";
import {
  bearer,
  ProductsClient,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { BULK, jwt } from "../transport/support/samples";
import { BASE, clientOf, granted, renewalStub } from "./support/renewals";

const refused = (status: number) => () => Response.json({ why: "Forbidden" }, { status });
const opaque = "0f".repeat(32);
const accessToken = jwt({ sub: "#P_example", role: "PROVIDER", iat: 1, exp: 601 });

describe("a refresh token in an access token's place", () => {
  it.each([401, 403])("is said where it is refused with %d, without showing it", async (status) => {
    for (const token of [opaque, () => opaque]) {
      const stub = renewalStub({ call: refused(status) });
      const { message } = await failureOf(clientOf(stub, bearer(token)).create(BULK));
      expect(message).toMatch(
        /; the token is no JWT: give a refresh token to providerRefreshToken/,
      );
      expect(message).not.toContain(opaque);
    }
  });

  it("is not suspected of a JWT, of Core2's API token, or where the token is not at fault", async () => {
    for (const token of [accessToken, `uc1f-${"0".repeat(64)}`]) {
      const stub = renewalStub({ call: refused(403) });
      expect((await failureOf(clientOf(stub, bearer(token)).browse())).message).not.toMatch(/JWT/);
    }
    const stub = renewalStub({ call: refused(404) });
    expect((await failureOf(clientOf(stub, bearer(opaque)).browse())).message).not.toMatch(/JWT/);
  });

  it("is not suspected of a token that the Core granted", async () => {
    const stub = renewalStub({ renewal: () => granted(opaque), call: refused(403) });
    const auth = providerRefreshToken("refresh-token");
    expect((await failureOf(clientOf(stub, auth).browse())).message).not.toMatch(/JWT/);
  });

  it("may work: nothing is refused before the Core does", async () => {
    await clientOf(renewalStub(), bearer(opaque)).browse();
  });
});

describe("an access token in a refresh token's place", () => {
  it.each([
    ["provider", providerRefreshToken, 401],
    ["provider", providerRefreshToken, 403],
    ["user", userRefreshToken, 401],
    ["user", userRefreshToken, 403],
  ])("of a %s is said where it is refused", async (_, auth, status) => {
    const stub = renewalStub({ renewal: refused(status) });
    const error = await failureOf(clientOf(stub, auth(accessToken)).browse());
    expect(error).toMatchObject({ kind: "auth", status });
    expect(error.message).toMatch(
      /it is a JWT, as access tokens are: give an access token to bearer/,
    );
    expect(error.message).not.toContain(accessToken);
  });
});

describe("a token of another provider", () => {
  const provider = (sub: string): string | undefined => providerOf(jwt({ sub }));

  it("names its provider", () => {
    expect(provider("#P_example")).toBe("example");
    expect(provider("#P_a b#P_c")).toBe("a b#P_c");
    expect(provider("user1")).toBeUndefined();
    expect(providerOf(opaque)).toBeUndefined();
    expect(providerOf("")).toBeUndefined();
  });

  it("is said beside the one that was asked for", () => {
    const token = jwt({ sub: "#P_example" });
    expect(providerHint(token, "other")).toBe(
      'the token is of provider "example", the request names "other"',
    );
    expect(providerHint(token, "example")).toBeUndefined();
    expect(providerHint(token, undefined)).toBeUndefined();
    expect(providerHint(jwt({ sub: "user1" }), "other")).toBeUndefined();
  });
});

describe("a token with a line break", () => {
  const auths = [
    bearer("token\n"),
    providerRefreshToken("token\r\n"),
    userRefreshToken("\ntoken"),
    webSession({ csrfToken: "to\nken" }),
  ];

  it("is refused at once, and says so", () => {
    for (const auth of auths)
      expect(() => new ProductsClient({ baseUrl: BASE, auth })).toThrow(/a line break \(trim it\)/);
  });

  it("is said of a supplier's as well", async () => {
    const auth = bearer(() => "token\n");
    const error = await failureOf(clientOf(renewalStub(), auth).browse());
    expect(error).toMatchObject({ kind: "auth" });
    expect(error.message).toMatch(/a line break \(trim it\)/);
  });
});

describe("a refused renewal", () => {
  const auths = {
    provider: () => providerRefreshToken("the-refresh-token"),
    user: () => userRefreshToken("the-refresh-token"),
    web: () => webSession({ csrfToken: "the-csrf-token" }),
  };
  const answers = [400, 401, 403, 404, 409, 429, 500, 503];

  it.each(
    Object.entries(auths).flatMap(([of, auth]) => answers.map((status) => ({ of, auth, status }))),
  )("of a $of with $status advises about the renewal alone", async ({ auth, status }) => {
    const stub = renewalStub({ renewal: refused(status) });
    const client = clientOf(stub, auth(), { retry: false });
    const { message, cause } = await failureOf(client.browse({}, { jobId: "the-job" }));
    expect(message).toMatch(
      /^products\.v2\.browse had no token: auth\.[a-z.]+ was answered with \d/,
    );
    expect(message).not.toMatch(/project|provider.*caller|with the jobId|categor|…/);
    expect(cause).toMatchObject({ kind: "api", status, jobId: undefined });
    expect(message).toContain(String(Reflect.get(Object(cause), "message")));
  });

  it("with 401 or 403 names the refresh token, or the site", async () => {
    const messageOf = async (auth: keyof typeof auths, status: number): Promise<string> =>
      (await failureOf(clientOf(renewalStub({ renewal: refused(status) }), auths[auth]()).browse()))
        .message;
    expect(await messageOf("provider", 403)).toMatch(/check the \[?refresh token/);
    expect(await messageOf("user", 401)).toMatch(/check the \[?refresh token/);
    expect(await messageOf("web", 403)).toMatch(/the Core's own site, and the CSRF token$/);
  });

  it("without an access token says what to check", async () => {
    const stub = renewalStub({ renewal: () => Response.json({}) });
    const error = await failureOf(clientOf(stub, auths.provider()).browse());
    expect(error).toMatchObject({ kind: "auth", status: 200, attempts: 0 });
    expect(error.message).toMatch(
      /answered with 200 and no access token; check that baseUrl is a UCloud Core, and the refresh token$/,
    );
  });
});
