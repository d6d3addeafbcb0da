import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogOf, readCatalog } from "../../src/catalog";
import { DESCRIPTIONS } from "../../src/catalog/descriptions";
import { catalogSchema } from "../../src/catalog/schema";
import { catalog } from "./support/arbitraries";
import { damaged } from "./support/damage";

const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(
  catalogSchema,
);
const isRead = (value: unknown): boolean => {
  try {
    readCatalog(value);
    return true;
  } catch {
    return false;
  }
};

const example: unknown = parse(readFileSync("examples/catalog.yaml", "utf8"));
const files = fc.oneof(
  catalog.map(({ items }) => catalogOf(items)),
  fc.constant(example),
);

describe("the JSON Schema of the file", () => {
  it("takes what the reader takes", () => {
    expect(isValid(example)).toBe(true);
    fc.assert(
      fc.property(fc.oneof(files, damaged(files)), (file) => {
        if (isRead(file)) expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { catalog: 1, provider: "p", categories: { a: { type: "storge", description: "D" } } },
    { catalog: 1, provider: "p", categories: { a: { type: "storage", descripton: "D" } } },
    { catalog: 1, provider: "p", categories: { a: { type: "compute", description: "D" } } },
    { catalog: 1, provider: "p", categories: { a: { type: "compute", every: null } } },
    { catalog: 2, provider: "p", categories: { a: { type: "storage", description: "D" } } },
    { catalog: 1, provider: "p", categories: {} },
    { catalog: 1, provider: "p" },
    { catalog: 1, provider: "p", categories: { a: { type: "storage", unit: "GB", money: "DKK" } } },
    {
      catalog: 1,
      provider: "p",
      categories: { a: { type: "storage", products: { b: { price: "1,25" } } } },
    },
  ])("refuses %j, as the reader does", (file) => {
    expect(isValid(file)).toBe(false);
    expect(isRead(file)).toBe(false);
  });

  it("takes a key without a value as left out, as the reader does", () => {
    const a = { type: "storage", unit: null, money: "DKK", every: null, description: "D" };
    const products = { b: { price: 1 } };
    const file = { catalog: 1, provider: "p", categories: { a: { ...a, products } } };
    expect(isRead(file)).toBe(true);
    expect(isValid(file)).toBe(true);
  });

  it("says of each key what its comment says", () => {
    const source = readFileSync("src/catalog/keys.ts", "utf8");
    const tables = source.matchAll(/const (\w+)Keys = (?:\(\) => \()?\{\n(.*?)\n\}/gs);
    const documented = [...tables].map(([, table, keys = ""]) => [
      table,
      Object.fromEntries(
        [...keys.matchAll(/\/\*\* (.*) \*\/\n\s+(\w+):/g)].map(([, words, key]) => [key, words]),
      ),
    ]);
    expect(Object.fromEntries(documented)).toEqual(DESCRIPTIONS);
  });
});
