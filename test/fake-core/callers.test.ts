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

  it("find the browser's own site behind the cookie of a session", async () => {
    const refreshToken = core.userRefreshToken({ username: "alice" });
    const headers = {
      cookie: `refreshToken=${refreshToken}`,
      origin: "https://cloud.example",
      "x-csrftoken": core.csrfToken(refreshToken),
    };
    const url = "https://cloud.example/ucloud/auth/refresh/web";
    expect((await fetch(url, { method: "POST", headers })).status).toBe(200);
    const elsewhere = { ...headers, origin: "https://elsewhere.example" };
    expect((await fetch(url, { method: "POST", headers: elsewhere })).status).toBe(403);
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
