import { describe, expect, it } from "vitest";
import { explainPlan, planCatalog } from "../../src/catalog";
import type { ProductV2Input } from "../../src/index";
import { aCore } from "./support/a-core";
import { exampleProducts } from "./support/example";
import { catalogOfItems, disk, disks, machine, machines, vms } from "./support/items";

const { core, guest } = aCore();

/** What the Core of the sample has. */
const storedOf = (item: ProductV2Input): ProductV2Input[] => {
  if (item.category.name === "vm-gpu") return [];
  if (item.type === "compute" && item.category.name === "gpu-a100")
    return [{ ...item, category: { ...item.category, accountingFrequency: "PERIODIC_HOUR" } }];
  return [
    item.type === "compute" && item.name === "u1-standard-64"
      ? { ...item, memoryInGigs: 256 }
      : item,
  ];
};

const SAMPLE = `
Provider example at https://cloud.example (Core2): 28 products in 11 categories.

  + vm-gpu                  EUR per hour, new: it can never be removed
      + vm-gpu-1            1.25 EUR/hour    UCloud will show 75 EUR/hour
      + vm-gpu-2            2.50 EUR/hour    UCloud will show 150 EUR/hour
  ~ u1-standard
      ~ u1-standard-64      memoryInGigs 256 → 384
  ! gpu-a100                refused  catalog.yaml:18:3
      accountingFrequency stays PERIODIC_HOUR: a category keeps the frequency of its first
      product, and the Core would answer 200 and ignore PERIODIC_MINUTE. Use a new category name.
  ? old-fat/old-fat-1       on the Core only; no call removes or hides it

2 to add, 1 to change, 6 refused, 19 unchanged, 1 on the Core only. Nothing was sent.`.trim();

describe("a plan as text", () => {
  it("shows what is added, changed, refused and on the Core only", async () => {
    core.seed(exampleProducts.flatMap(storedOf));
    core.seed([machine(1, { name: "old-fat-1", category: machines({ name: "old-fat" }) })]);
    const plan = await planCatalog(guest, catalogOfItems(...exampleProducts));
    const text = explainPlan(
      { ...plan, target: "https://cloud.example" },
      { where: ({ category }) => (category === "gpu-a100" ? "catalog.yaml:18:3" : undefined) },
    );
    expect(text).toBe(SAMPLE);
  });

  it("says that there is nothing to do, and shows what stays where that is asked for", async () => {
    core.seed([machine(1)]);
    const plan = { ...(await planCatalog(guest, catalogOfItems(machine(1)))), target: "" };
    expect(explainPlan(plan)).toBe(
      "Provider example (Core2): 1 product in 1 category.\n\nNothing to do: 1 unchanged. Nothing was sent.",
    );
    expect(explainPlan(plan, { unchanged: true })).toContain(
      "\n  = u1-standard\n      = u1-standard-1\n",
    );
  });

  it("shows prices as prices, and warnings below what they are about", async () => {
    const vm = (cpu: number, price: number) => machine(cpu, { price, category: vms() });
    core.seed([vm(1, 2000), vm(2, 4000), disk("home"), disk("other")]);
    const category = disks({ allowSubAllocations: false });
    const plan = await planCatalog(
      guest,
      catalogOfItems(vm(1, 120_000), vm(2, 4000), disk("home", { category })),
    );
    expect(explainPlan({ ...plan, target: "" })).toBe(
      `
Provider example (Core2): 3 products in 2 categories.

  ~ storage                 allowSubAllocations true → false
      sub-allocations: allowSubAllocations holds for the whole category, also for products that
      the catalog does not list.
      ~ home                sent again, with its category
  ~ vm
      ~ vm-1                price 0.12 DKK/hour → 7.20 DKK/hour
          price-factor: 0.12 DKK/hour → 7.20 DKK/hour, 60 times as much: 60 is minutes to hours.
          price-running: 0.12 DKK/hour → 7.20 DKK/hour: running jobs are charged it from their
          start.
  ? storage/other           on the Core only; no call removes or hides it

2 to change, 1 unchanged, 1 on the Core only. Nothing was sent.`.trim(),
    );
  });

  it("is coloured where that is asked for, and never by a stored name", async () => {
    core.seed([{ ...disk("x"), name: "\u001b[31mred" }]);
    const plan = await planCatalog(guest, catalogOfItems(disk("home")));
    expect(explainPlan(plan)).not.toContain("\u001b");
    expect(explainPlan(plan)).toContain("? storage/\\u001b[31mred");
    expect(explainPlan(plan, { color: true })).toContain("\u001b[32m+ home\u001b[0m");
  });

  it("keeps to the width", async () => {
    core.seed([machine(1)]);
    const category = machines({ accountingFrequency: "PERIODIC_DAY" });
    const plan = await planCatalog(guest, catalogOfItems(machine(1, { category })));
    const lines = explainPlan(plan, { width: 60 }).split("\n").slice(2, -2);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});
