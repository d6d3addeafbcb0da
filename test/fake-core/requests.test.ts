import { describe, expect, it, vi } from "vitest";
import { aCore, BASE, browse, create, storage } from "./support/a-core";

const TOKEN = "the-refresh-token";

describe("what the fake Core was asked", () => {
  const core = aCore();

  it("is told without tokens", async () => {
    await create([storage("a")], core.providerToken("example"));
    await browse("?filterName=a%20b&itemsPerPage=10", { "job-id": "job-1" });
    await fetch(`${BASE}/auth/providers/refresh`, {
      method: "POST",
      body: JSON.stringify({ items: [{ refreshToken: "secret" }] }),
    });
    expect(core.requests).toMatchObject([
      {
        operation: "create",
        method: "POST",
        path: "/api/products/v2",
        body: { items: [{ name: "a" }] },
        caller: "provider:example",
      },
      {
        operation: "browse",
        query: { filterName: "a b", itemsPerPage: "10" },
        body: undefined,
        jobId: "job-1",
        caller: "guest",
      },
      { operation: "refresh", body: { items: [{ refreshToken: "[redacted]" }] } },
    ]);
  });

  it.each([
    ["cut short", `{"items":[{"refreshToken":"${TOKEN}"}]`],
    ["of another shape", JSON.stringify([TOKEN])],
    ["of another key", JSON.stringify({ items: [{ refresh: TOKEN }] })],
  ])("to renew, and %s, is recorded without its token", async (_, body) => {
    await fetch(`${BASE}/auth/providers/refresh?token=${TOKEN}`, { method: "POST", body });
    expect(core.requests).toMatchObject([{ operation: "refresh" }]);
    expect(JSON.stringify(core.requests)).not.toContain(TOKEN);
  });

  it("is warned about where it is no call of this API", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const response = await fetch(`${BASE}/api/products/v3`);
    expect(response.status).toBe(404);
    expect(warn.mock.calls).toEqual([
      ["[fake Core] GET /api/products/v3 is no call of this API: answered 404, as the Core does."],
    ]);
    expect(core.requests).toMatchObject([{ operation: "unexpected", path: "/api/products/v3" }]);
    warn.mockRestore();
  });
});
