import { describe, expect, it } from "vitest";
import { aCore, BASE } from "./support/a-core";

const LINE = "GET /api/products/v2/browse?filterName= HTTP/1.1".length;
const named = (length: number): string =>
  `${BASE}/api/products/v2/browse?filterName=${"y".repeat(length)}`;

describe("a long request to the documented Core", () => {
  const core = aCore({ generation: "documented" });

  it("is answered up to a line of 8,192 bytes, the base's own path not counted", async () => {
    expect((await fetch(named(8192 - LINE))).status).toBe(200);
    const refused = await fetch(named(8193 - LINE));
    expect([refused.status, await refused.text()]).toEqual([400, ""]);
    expect(refused.headers.get("connection")).toBe("close");
  });

  it("is refused before its token is looked at, a token that is too long as well", async () => {
    const headers = { authorization: `Bearer ${core.providerToken("unknown")}` };
    expect((await fetch(named(9000), { headers })).status).toBe(400);
    const long = { authorization: `Bearer ${"a".repeat(9000)}` };
    expect((await fetch(named(1), { headers: long })).status).toBe(400);
  });
});

describe("a long request to Core2", () => {
  aCore();

  it("is answered up to a head of a megabyte", async () => {
    expect((await fetch(named(900_000))).status).toBe(200);
    expect((await fetch(named(1_100_000))).status).toBe(431);
  });
});
