import { describe, expect, it } from "vitest";
import { aCore, bearer, browse, create, storage } from "./support/a-core";

describe("callers of Core2", () => {
  const core = aCore({ providers: ["example", "other"] });
  const statusOf = async (token: string): Promise<number> =>
    (await create([storage("a")], token)).status;

  it("may create as the provider and as the system service alone", async () => {
    expect(await statusOf(core.providerToken("example"))).toBe(200);
    expect(await statusOf(core.userToken({ username: "_ucloud", role: "SERVICE" }))).toBe(200);
    expect(await statusOf(core.userToken({ username: "a", role: "ADMIN" }))).toBe(403);
    expect(await statusOf(core.userToken({ username: "a" }))).toBe(403);
    expect(await statusOf(core.providerToken("other"))).toBe(403);
    expect(await statusOf("garbage")).toBe(403);
  });

  it("are guests with an expired token", async () => {
    const expired = core.providerToken("example", { expiresIn: -1000 });
    expect(await statusOf(expired)).toBe(403);
    expect((await browse("", bearer(expired))).status).toBe(200);
  });

  it("are guests with every token made before expireTokens", async () => {
    const before = core.providerToken("example");
    core.expireTokens();
    expect(await statusOf(before)).toBe(403);
    expect(await statusOf(core.providerToken("example"))).toBe(200);
  });

  it("are refused everywhere as a provider that it does not know", async () => {
    const response = await browse("", bearer(core.providerToken("unknown")));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ why: "Bad token supplied" });
  });
});

describe("callers of the documented Core", () => {
  const core = aCore({ generation: "documented" });

  it("may create as an admin, and not as a guest or a user", async () => {
    const admin = core.userToken({ username: "a", role: "ADMIN" });
    expect((await create([storage("a")], admin)).status).toBe(200);
    expect((await create([storage("a")], core.userToken({ username: "a" }))).status).toBe(401);
    expect((await create([storage("a")], "garbage")).status).toBe(401);
  });

  it("need a token to retrieve", async () => {
    const path =
      "/api/products/v2/retrieve?filterName=a&filterCategory=disk&filterProvider=example";
    expect((await fetch(`https://cloud.example/ucloud${path}`)).status).toBe(401);
  });
});

describe("a refresh token", () => {
  const core = aCore();

  it("of a provider buys an access token, again and again", async () => {
    const body = JSON.stringify({
      items: [{ refreshToken: core.providerRefreshToken("example") }],
    });
    for (let time = 0; time < 2; time++) {
      const response = await fetch("https://cloud.example/ucloud/auth/providers/refresh", {
        method: "POST",
        body,
      });
      const { responses } = await response.json();
      expect((await create([storage("a")], responses[0].accessToken)).status).toBe(200);
    }
  });

  it("of a user buys an access token of that user", async () => {
    const refreshToken = core.userRefreshToken({ username: "alice", role: "ADMIN" });
    const response = await fetch("https://cloud.example/ucloud/auth/refresh", {
      method: "POST",
      headers: bearer(refreshToken),
    });
    const { accessToken } = await response.json();
    await browse("", bearer(accessToken));
    expect(core.requests.map(({ operation, caller }) => [operation, caller])).toEqual([
      ["refresh", "guest"],
      ["browse", "admin:alice"],
    ]);
  });
});

describe.each(["core2", "documented"] as const)("a browser's session on %s", (generation) => {
  const core = aCore({ generation });
  const isCore2 = generation === "core2";
  const statusFrom = async (from: Record<string, string>): Promise<number> => {
    const refreshToken = core.userRefreshToken({ username: "alice" });
    const csrf = { "x-csrftoken": core.csrfToken(refreshToken) };
    const headers = { cookie: `refreshToken=${refreshToken}`, ...csrf, ...from };
    const url = "https://cloud.example/ucloud/auth/refresh/web";
    return (await fetch(url, { method: "POST", headers })).status;
  };
  const refused = isCore2 ? 403 : 400;

  it.each<[string, boolean, boolean]>([
    ["https://cloud.example", true, true],
    ["http://cloud.example", true, true],
    ["HTTPS://cloud.example", true, true],
    ["//cloud.example", true, false],
    ["https://user@cloud.example/path?query#fragment", true, true],
    ["https://CLOUD.example", false, false],
    ["https://cloud.example:443", false, true],
    ["https://cloud.example:8443", false, true],
    ["http://localhost:9000", true, false],
    ["https://localhost:9000", true, false],
    ["http://localhost", false, false],
    ["https://app.cloud.example", false, false],
    ["https://cloud.example.elsewhere.example", false, false],
    ["cloud.example", false, false],
    ["null", false, false],
  ])("from %s", async (from, onCore2, onDocumented) => {
    const expected = (isCore2 ? onCore2 : onDocumented) ? 200 : refused;
    expect(await statusFrom({ origin: from })).toBe(expected);
    expect(await statusFrom({ referer: from })).toBe(expected);
    expect(await statusFrom({ origin: from, referer: "https://cloud.example" })).toBe(expected);
  });

  it("from nowhere", async () => expect(await statusFrom({})).toBe(refused));
});
