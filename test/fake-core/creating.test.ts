import { describe, expect, it } from "vitest";
import { aCore, browse, category, create, namesOf, storage } from "./support/a-core";

describe.each(["core2", "documented"] as const)("creating on %s", (generation) => {
  const core = aCore({ generation, providers: ["example", "other"] });
  const token = () => core.providerToken("example");

  it("stores a product that browse then shows", async () => {
    expect((await create([storage("a")], token())).status).toBe(200);
    expect(await namesOf(await browse())).toEqual(["a"]);
    expect(core.products).toMatchObject([{ type: "storage", name: "a", price: 1 }]);
  });

  it("overwrites a product of the same name and category", async () => {
    await create([storage("a")], token());
    await create([storage("a", { price: 7 })], token());
    expect(core.products).toMatchObject([{ name: "a", price: 7 }]);
  });

  it("stores nothing of a bulk that it refuses in part", async () => {
    const foreign = storage("b", { category: category("disk", { provider: "other" }) });
    expect((await create([storage("a"), foreign], token())).status).toBe(403);
    expect(core.products).toEqual([]);
  });

  it("keeps a category's definition when a later product brings another", async () => {
    await create([storage("a")], token());
    const hourly = category("disk", { accountingFrequency: "PERIODIC_HOUR" });
    expect((await create([storage("a", { category: hourly })], token())).status).toBe(200);
    core.restart();
    expect(core.products).toMatchObject([{ category: { accountingFrequency: "ONCE" } }]);
  });

  it("refuses a category that exists in another letter case", async () => {
    await create([storage("a")], token());
    const response = await create([storage("a", { category: category("DISK") })], token());
    expect(response.status).toBe(generation === "core2" ? 400 : 409);
  });

  it("keeps an int64 that a JavaScript number cannot hold", async () => {
    const body = JSON.stringify({ items: [storage("a")] }).replace(
      '"price":1',
      '"price":9007199254740993',
    );
    const response = await fetch("https://cloud.example/ucloud/api/products/v2", {
      method: "POST",
      headers: { authorization: `Bearer ${token()}` },
      body,
    });
    expect(response.status).toBe(200);
    expect(await (await browse()).text()).toContain('"price":9007199254740993');
  });
});
