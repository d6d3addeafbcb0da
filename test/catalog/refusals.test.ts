import { describe, expect, it } from "vitest";
import { type CatalogPlan, planCatalog } from "../../src/catalog";
import type { ProductV2Input } from "../../src/index";
import { aCore } from "./support/a-core";
import { catalogOfItems, disk, disks, machine, machines, product, vms } from "./support/items";

interface Refusal {
  readonly code: string;
  readonly stored: readonly ProductV2Input[];
  readonly wanted: ProductV2Input;
  /** Words that the message has to say. */
  readonly words: string;
}

const GPU = { name: "GPU", namePlural: "GPU", floatingPoint: false, displayFrequencySuffix: true };

const IGNORED: readonly Refusal[] = [
  {
    code: "category-unit",
    stored: [machine(1)],
    wanted: machine(1, { category: machines({ accountingUnit: GPU }) }),
    words:
      "accountingUnit stays Core: a category keeps the unit of its first product, and the Core would answer 200 and ignore GPU. Use a new category name.",
  },
  {
    code: "category-unit",
    stored: [machine(1)],
    wanted: machine(1, {
      category: machines({ accountingUnit: { ...machines().accountingUnit, namePlural: "Cores" } }),
    }),
    words: 'stays Core (namePlural "Core"): ',
  },
  {
    code: "category-frequency",
    stored: [machine(1, { category: machines({ accountingFrequency: "PERIODIC_HOUR" }) })],
    wanted: machine(1),
    words:
      "accountingFrequency stays PERIODIC_HOUR: a category keeps the frequency of its first product",
  },
  {
    code: "category-free",
    stored: [disk("home")],
    wanted: disk("home", { category: disks({ freeToUse: true }) }),
    words: "freeToUse stays false",
  },
];

/** The codes of a plan's refusals. */
const codesOf = ({ refused }: CatalogPlan): readonly string[] => refused.map(({ code }) => code);

describe.each(["core2", "documented"] as const)("a change that %s would ignore", (generation) => {
  const { core, guest, publisher } = aCore({ generation });

  it.each(IGNORED)("is refused: $code", async ({ code, stored, wanted, words }) => {
    await publisher().create({ items: stored });
    const plan = await planCatalog(guest, catalogOfItems(wanted));
    expect(plan).toMatchObject({
      generation,
      changes: 0,
      refused: [{ code, category: wanted.category.name }],
    });
    expect(plan.refused[0]?.message).toContain(words);
    expect(plan.categories[0]?.fields).toHaveLength(1);
    expect(plan.products.map(({ state }) => state)).toEqual(["refused"]);
    // Sent all the same, it is answered with 200, and is not what the Core keeps.
    await publisher().create({ items: [wanted] });
    core.restart();
    expect(codesOf(await planCatalog(guest, catalogOfItems(wanted)))).toEqual([code]);
  });

  it("refuses a name that differs in letter case alone", async () => {
    await publisher().create({ items: [disk("home")] });
    const wanted = disk("home", { category: disks({ name: "Storage" }) });
    const plan = await planCatalog(guest, catalogOfItems(wanted));
    expect(codesOf(plan)).toEqual(["category-letter-case"]);
    expect(plan.refused[0]?.message).toContain('the Core has "storage"');
    await expect(publisher().create({ items: [wanted] })).rejects.toMatchObject({
      reason: "conflict",
    });
  });
});

describe("another product type", () => {
  const wanted = product("ingress");

  describe("on Core2", () => {
    const { core, guest, publisher } = aCore();
    it("is refused, because it would turn all products of the category", async () => {
      await publisher().create({ items: [disk("home")] });
      const plan = await planCatalog(guest, catalogOfItems(wanted));
      expect(codesOf(plan)).toEqual(["category-type"]);
      await publisher().create({ items: [wanted] });
      core.restart();
      expect(core.products.map(({ type }) => type)).toEqual(["ingress", "ingress"]);
    });
  });

  describe("on the documented Core", () => {
    const { guest, publisher } = aCore({ generation: "documented" });
    it("is refused, as the Core does", async () => {
      await publisher().create({ items: [disk("home")] });
      const plan = await planCatalog(guest, catalogOfItems(wanted));
      expect(codesOf(plan)).toEqual(["category-type"]);
      await expect(publisher().create({ items: [wanted] })).rejects.toMatchObject({ status: 400 });
    });
  });
});

describe("what came with Core2, at the documented Core", () => {
  const { core, guest, publisher } = aCore({ generation: "documented" });

  it.each(["inference", "private_network"] as const)("refuses %s", async (type) => {
    const wanted = product(type);
    expect(codesOf(await planCatalog(guest, catalogOfItems(wanted)))).toEqual(["type-unknown"]);
    await expect(publisher().create({ items: [wanted] })).rejects.toMatchObject({ status: 400 });
  });

  it("refuses a slice alone, which would be sold as a whole device", async () => {
    const slice = machine(1, { name: "slice", fraction: { numerator: 1, denominator: 4 } });
    const plan = await planCatalog(guest, catalogOfItems(machine(1), slice));
    expect(plan.refused).toMatchObject([{ code: "fraction-unknown", name: "slice" }]);
    expect(plan.changes).toBe(1);
    await publisher().create({ items: [slice] });
    expect(core.products).toMatchObject([{ fraction: { numerator: 1, denominator: 1 } }]);
  });

  it("refuses a category that the Core can't list, and plans the others", async () => {
    core.seed([disk("home", { description: " " }), machine(1)]);
    const plan = await planCatalog(guest, catalogOfItems(disk("home"), machine(1), machine(2)));
    expect(plan).toMatchObject({ generation: "documented", complete: false, changes: 1 });
    expect(codesOf(plan)).toEqual(["listing-doubtful"]);
  });
});

describe("a row that can't be read", () => {
  const { core, guest } = aCore();
  const category = disks({ allowSubAllocations: true });
  const row = (more: object) => ({ ...disk("home"), productType: "STORAGE", category, ...more });

  it.each([
    ["is no product", { price: 2 ** 60 }],
    ["is of an unknown type", { productType: "QUANTUM" }],
  ])("refuses its product where it %s", async (_, more) => {
    core.seed([row(more), row({ name: "share" })]);
    const plan = await planCatalog(guest, catalogOfItems(disk("home"), disk("share"), disk("new")));
    expect(plan.refused).toMatchObject([{ code: "stored-unsafe", name: "home" }]);
    expect(plan.products.map(({ state }) => state)).toEqual(["refused", "unchanged", "added"]);
  });

  it.each([
    ["type", { productType: "QUANTUM" }],
    ["frequency", { category: { ...category, accountingFrequency: "WEEKLY" } }],
  ])("is no definition of its category where its %s is unknown", async (_, more) => {
    core.seed([row(more)]);
    const plan = await planCatalog(guest, catalogOfItems(disk("home"), disk("new")));
    expect(plan.refused).toMatchObject([{ code: "stored-unsafe", category: "storage" }]);
    expect(plan.refused[0]?.message).toContain("can't read the Core's rows");
    core.seed([row({ name: "share" })]);
    const mixed = await planCatalog(guest, catalogOfItems(disk("home"), disk("new")));
    expect(mixed.refused).toMatchObject([{ code: "stored-unsafe", name: "home" }]);
    expect(mixed.warnings.map(({ code }) => code)).not.toContain("category-two-faces");
  });

  it("refuses its category where no row says what that is", async () => {
    core.seed([row({ price: 2 ** 60 })]);
    const plan = await planCatalog(guest, catalogOfItems(disk("new")));
    expect(plan.refused).toMatchObject([{ code: "stored-unsafe", category: "storage" }]);
  });
});

describe("the two faces of a category on Core2", () => {
  const { core, guest, publisher } = aCore();
  const hourly = machines({ accountingFrequency: "PERIODIC_HOUR" });
  const daily = machines({ accountingFrequency: "PERIODIC_DAY" });
  const twoFaces = async (): Promise<void> => {
    await publisher().create({ items: [machine(1), machine(2)] });
    await publisher().create({ items: [machine(1, { category: hourly })] });
  };

  it("are warned about where the catalog has one of them", async () => {
    await twoFaces();
    for (const category of [machines(), hourly]) {
      const plan = await planCatalog(guest, catalogOfItems(machine(1, { category })));
      expect(plan.refused).toEqual([]);
      expect(plan.warnings.map(({ code }) => code)).toContain("category-two-faces");
    }
    core.restart();
    const plan = await planCatalog(guest, catalogOfItems(machine(1)));
    expect(plan.warnings.map(({ code }) => code)).toEqual(["extra"]);
  });

  it("are refused where it has none of them", async () => {
    await twoFaces();
    const plan = await planCatalog(guest, catalogOfItems(machine(1, { category: daily })));
    expect(codesOf(plan)).toEqual(["category-frequency"]);
  });
});

describe("money and resources", () => {
  const { guest, publisher } = aCore();
  it("are two units, whatever their name", async () => {
    await publisher().create({ items: [machine(1, { category: vms() })] });
    const accountingUnit = { ...vms().accountingUnit, floatingPoint: false };
    const wanted = machine(1, { category: vms({ accountingUnit }) });
    const [refusal] = (await planCatalog(guest, catalogOfItems(wanted))).refused;
    expect(refusal?.message).toContain("stays DKK (floatingPoint true)");
  });
});
