import { describe, expect, test } from "vitest";
import { creating, problemsOf } from "./support/creating";
import { anything, category, compute, storage, unit } from "./support/items";

const withField = (key: string, value: unknown = 1) => ({ ...storage(), [key]: value });

describe("an unknown field", () => {
  test.each([
    ["prise", "price"],
    ["Price", "price"],
    ["decription", "description"],
    ["hiddenInGrantApplication", "hiddenInGrantApplications"],
    ["producttype", "productType"],
    ["nam", "name"],
  ])("%s may have been meant to be %s", async (key, meant) => {
    expect(await problemsOf([withField(key)])).toEqual([
      `items[0].${key}: expected a known field (did you mean "${meant}"?), got 1`,
    ]);
  });

  test.each(["colour", "x", "quantumFluxCapacitance"])("%s is like none", async (key) => {
    expect(await problemsOf([withField(key)])).toEqual([
      `items[0].${key}: expected a known field, got 1`,
    ]);
  });

  test.each([
    ["cpu", "compute"],
    ["gpuModel", "compute"],
    ["fraction", "compute"],
    ["tags", "license"],
  ])("%s belongs to %s", async (key, type) => {
    expect(await problemsOf([withField(key)])).toEqual([
      `items[0].${key}: expected no "${key}" on "storage" (it belongs to ${type}), got 1`,
    ]);
  });

  test("is found in the category, the unit, the fraction and the bulk", async () => {
    const odd = compute({
      fraction: anything({ numerator: 1, denominator: 7, denominater: 7 }),
      category: anything({ ...category, frequency: 1, accountingUnit: { ...unit, plural: 1 } }),
    });
    expect((await creating([odd])).issues.map(({ path }) => path.join("."))).toEqual([
      "items.0.category.frequency",
      "items.0.category.accountingUnit.plural",
      "items.0.fraction.denominater",
    ]);
  });

  test("that is undefined is not there", async () => {
    expect(await problemsOf([{ ...storage(), colour: undefined }])).toEqual([]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s is one, too", async (key) => {
    const item = JSON.parse(JSON.stringify(storage()).replace("{", `{"${key}":{"price":1},`));
    expect((await creating([item])).issues.map(({ path }) => path)).toEqual([["items", 0, key]]);
  });

  test("with a name that is no word is quoted, and cut short", async () => {
    const [issue] = (await creating([withField(`a b\n${"x".repeat(500)}`)])).issues;
    expect(issue?.message).toMatch(
      /^items\[0\]\["a b\\\\?n.*…".*\]: expected a known field, got 1$/,
    );
    expect(issue?.message.length).toBeLessThan(250);
  });
});

describe("the type of an item", () => {
  test("that is unknown is told alone, where all else is right", async () => {
    for (const type of [undefined, null, "", "STORAGE", "quantum", 5, {}]) {
      const item = {
        ...storage(),
        type,
        productType: "STORAGE",
        category: { ...category, productType: "STORAGE" },
      };
      expect((await creating([item])).issues.map(({ path }) => path)).toEqual([
        ["items", 0, "type"],
      ]);
    }
  });

  test("that is unknown does not hide what every type has", async () => {
    const item = { ...storage({ price: -1 }), type: "quantum" };
    expect((await creating([item])).issues.map(({ path }) => path[2])).toEqual(["type", "price"]);
  });

  test("that was read of an unknown kind is refused, and nothing else of it", async () => {
    const other = { ...storage(), type: "other", wireType: "quantum", wire: {}, productType: "Q" };
    expect((await creating([other])).issues.map(({ path }) => path)).toEqual([
      ["items", 0, "type"],
    ]);
  });

  test("is not contradicted", async () => {
    const item = compute({
      productType: anything("STORAGE"),
      category: { ...category, productType: anything("STORAGE") },
    });
    expect((await creating([item])).issues.map(({ path }) => path.slice(2).join("."))).toEqual([
      "category.productType",
      "productType",
    ]);
  });
});
