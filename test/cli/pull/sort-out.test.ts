import { describe, expect, it } from "vitest";
import { catalogOf, readCatalog } from "../../../src/catalog";
import { disagreementsOf } from "../../../src/cli/faces";
import { sortOut } from "../../../src/cli/pull/sort-out";
import { aCore } from "../../catalog/support/a-core";
import { disk, disks, machine, machines } from "../../catalog/support/items";

describe("products that were read", () => {
  it.each([
    ["a blank description", { description: " " }, "description"],
    ["a description of two lines", { description: "one\ntwo" }, "description"],
    ["an @ in its name", { name: "a@b" }, "name"],
    ["a control character in its name", { name: "a\u0007b" }, "name"],
    ["a negative price", { price: -1 }, "price"],
    [
      "a unit without a name",
      { category: disks({ accountingUnit: { ...disks().accountingUnit, name: "" } }) },
      "category.accountingUnit.name",
    ],
    [
      "a category that differs in letter case",
      { category: disks({ name: "Storage" }) },
      "category.name",
    ],
    ["another type than the category's first", { type: "ingress" }, "category.productType"],
  ])("are left out for %s, and cost no other", (_, more, field) => {
    const rows = [disk("a"), { ...disk("b"), ...more }, disk("c")];
    const { catalog, leftOut } = sortOut(rows);
    expect(leftOut).toMatchObject([
      { product: more, reasons: [expect.stringMatching(`^${field}: expected `)] },
    ]);
    expect(catalog).toEqual(readCatalog([rows[0], rows[2]]));
  });

  it("are no catalog where none can be kept", () => {
    expect(sortOut([disk("a@b")]).catalog).toBeUndefined();
    expect(sortOut([]).catalog).toBeUndefined();
  });

  it("take the definition of the first that is right by itself", () => {
    const nameless = disks({ accountingUnit: { ...disks().accountingUnit, name: "" } });
    const closed = disks({ allowSubAllocations: false });
    const { catalog, right } = sortOut([
      disk("a", { category: nameless }),
      disk("b", { category: closed }),
      disk("c"),
    ]);
    expect(catalog?.items.map(({ name }) => name)).toEqual(["b", "c"]);
    expect(catalog?.categories).toMatchObject([{ allowSubAllocations: false }]);
    expect(disagreementsOf(right)).toEqual([
      { category: "storage", first: "b", fields: ["allowSubAllocations"] },
    ]);
  });
});

describe("the two faces of a category on Core2", () => {
  const { guest, publisher } = aCore();

  it("are no reason to throw", async () => {
    await publisher().create({ items: [machine(1), machine(2)] });
    const category = machines({ accountingFrequency: "PERIODIC_HOUR", freeToUse: true });
    await publisher().create({ items: [machine(2, { category })] });
    const products = [];
    for await (const product of guest.browseAll()) products.push(product);
    expect(new Set(products.map(({ category }) => category.accountingFrequency)).size).toBe(2);
    expect(readCatalog(catalogOf(products))).toEqual(readCatalog([machine(1), machine(2)]));
    expect(disagreementsOf(sortOut(products).right)).toMatchObject([
      { first: "u1-standard-1", fields: ["accountingFrequency", "freeToUse"] },
    ]);
  });
});
