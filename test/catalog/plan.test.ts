import { describe, expect, it } from "vitest";
import { planCatalog } from "../../src/catalog";
import { aCore } from "./support/a-core";
import { catalogOfItems, disk, disks, machine, machines } from "./support/items";

describe("a plan", () => {
  const { core, guest } = aCore();

  it("says what is added, changed, unchanged, and on the Core only", async () => {
    core.seed([machine(1), machine(2), machine(99)]);
    const plan = await planCatalog(
      guest,
      catalogOfItems(machine(1), machine(2, { memoryInGigs: 12 }), disk("home")),
    );
    expect(plan).toMatchObject({
      format: 1,
      provider: "example",
      generation: "core2",
      complete: true,
      changes: 2,
      categories: [
        { name: "u1-standard", state: "unchanged", fields: [] },
        { name: "storage", state: "added", fields: [] },
      ],
      extra: [{ name: "u1-standard-99", category: "u1-standard", provider: "example" }],
      refused: [],
    });
    expect(plan.products.map(({ name, state, fields }) => [name, state, fields])).toEqual([
      ["u1-standard-1", "unchanged", []],
      ["u1-standard-2", "changed", [{ field: "memoryInGigs", before: 8, after: 12 }]],
      ["home", "added", []],
    ]);
    expect(plan.warnings.map(({ code, category, name }) => [code, category, name])).toEqual([
      ["category-new", "storage", undefined],
      ["extra", "u1-standard", "u1-standard-99"],
    ]);
  });

  it("sends nothing but GET", async () => {
    core.seed([machine(1)]);
    await planCatalog(guest, catalogOfItems(machine(1), disk("home")));
    expect(new Set(core.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("is plain data", async () => {
    core.seed([machine(1)]);
    const plan = await planCatalog(guest, catalogOfItems(machine(1), machine(2), disk("home")));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it("takes the categories that `only` names, and no extra of others", async () => {
    core.seed([machine(1), machine(9), disk("old")]);
    const catalog = catalogOfItems(machine(2), disk("home"));
    const plan = await planCatalog(guest, catalog, { only: ["storage"] });
    expect(plan.categories.map(({ name }) => name)).toEqual(["storage"]);
    expect(plan.extra.map(({ name }) => name)).toEqual(["old"]);
    await expect(planCatalog(guest, catalog, { only: ["storage", "none"] })).rejects.toMatchObject({
      kind: "invalid-request",
      operation: "catalog.plan",
      issues: [{ path: ["only", 1], received: '"none"' }],
    });
  });

  it("has the same fingerprint where the same was compared, and another elsewhere", async () => {
    const catalog = catalogOfItems(machine(1), machine(2));
    const first = await planCatalog(guest, catalog);
    expect((await planCatalog(guest, catalog)).fingerprint).toBe(first.fingerprint);
    core.seed([machine(1)]);
    expect((await planCatalog(guest, catalog)).fingerprint).not.toBe(first.fingerprint);
  });

  it("shows a flag of the whole category on all of its products", async () => {
    core.seed([machine(1), machine(2), machine(9)]);
    const category = machines({ allowSubAllocations: false });
    const plan = await planCatalog(
      guest,
      catalogOfItems(machine(1, { category }), machine(2, { category }), machine(3, { category })),
    );
    const change = { field: "category.allowSubAllocations", before: true, after: false };
    expect(plan.categories).toEqual([{ name: "u1-standard", state: "changed", fields: [change] }]);
    expect(plan.products.map(({ state, fields }) => [state, fields])).toEqual([
      ["changed", [change]],
      ["changed", [change]],
      ["added", []],
    ]);
    expect(plan.warnings.map(({ code }) => code)).toEqual(["sub-allocations", "extra"]);
  });
});

/** Names whose order in the database is not that of the cursor: Core2 loses rows (spec §3). */
const kebab = Array.from({ length: 1500 }, (_, n) =>
  disk(`d${n % 2 ? "-" : ""}${n}`, { category: disks({ name: n < 700 ? "a" : "b" }) }),
);

describe("a listing that proves nothing", () => {
  const { core, guest } = aCore();

  it("is read category by category, without a word about extras", async () => {
    core.seed([...kebab, disk("extra", { category: disks({ name: "a" }) })]);
    core.restart();
    const plan = await planCatalog(guest, catalogOfItems(...kebab));
    expect(plan).toMatchObject({ complete: false, changes: 0, extra: [], refused: [] });
  });

  it("refuses a category whose own listing shows that rows may be missing", async () => {
    const all = kebab.map((item) => ({ ...item, category: disks() }));
    core.seed(all);
    core.restart();
    const plan = await planCatalog(guest, catalogOfItems(...all, machine(1)));
    expect(plan).toMatchObject({ complete: false, changes: 1 });
    expect(plan.refused.map(({ code, category }) => [code, category])).toEqual([
      ["listing-doubtful", "storage"],
    ]);
  });
});
