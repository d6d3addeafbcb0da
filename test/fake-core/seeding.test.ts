import { describe, expect, it } from "vitest";
import { aCore, browse, category, create, namesOf, storage } from "./support/a-core";

describe("seeding", () => {
  const core = aCore();

  it("fills in what may be left out of a product that is created", () => {
    const { productType: _, ...more } = category("disk");
    core.seed([
      {
        type: "storage",
        name: "a",
        price: 1,
        description: "A",
        category: { ...more, accountingFrequency: "ONCE" },
      },
    ]);
    expect(core.products).toMatchObject([
      { productType: "STORAGE", category: { productType: "STORAGE", allowSubAllocations: true } },
    ]);
  });

  it("takes what it showed", () => {
    core.seed([storage("a"), storage("b")]);
    const shown = core.products;
    core.reset();
    core.seed(shown);
    expect(core.products).toEqual(shown);
  });

  it("keeps the rows' order, and a row's digits", async () => {
    core.seed(["b", "a"].map((name) => JSON.stringify(storage(name))));
    core.seed([JSON.stringify(storage("c")).replace('"price":1', '"price":9223372036854775807')]);
    const page = await browse();
    expect(await namesOf(page.clone())).toEqual(["b", "a", "c"]);
    expect(await page.text()).toContain("9223372036854775807");
  });

  it("knows a category that no row shows", async () => {
    core.seed([], { categories: [category("DISK")] });
    const response = await create([storage("a")], core.providerToken("example"));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("SQLSTATE 23505");
  });

  it("tells which row it cannot hold", () => {
    expect(() => core.seed([storage("a", { price: "1" })])).toThrow(/cannot hold.*"price":"1"/);
  });
});

describe("a restart of Core2", () => {
  const core = aCore();

  it("puts rows into database order, which its cursor does not follow", async () => {
    core.seed([storage("gpu-h100"), storage("gpuh")]);
    core.restart();
    expect(await namesOf(await browse())).toEqual(["gpuh", "gpu-h100"]);
    expect(await namesOf(await browse("?itemsPerPage=1&next=example%40disk%40gpuh"))).toEqual([]);
  });

  it("fails where a product type is unknown, and nothing answers until reset", async () => {
    core.seed([
      storage("a", { productType: "QUANTUM", category: category("q", { productType: "QUANTUM" }) }),
    ]);
    expect(() => core.restart()).toThrow(/unknown product type "QUANTUM"/);
    await expect(browse()).rejects.toThrow();
    core.reset();
    expect((await browse()).status).toBe(200);
  });
});
