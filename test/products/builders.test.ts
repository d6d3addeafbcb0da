import { describe, expect, test } from "vitest";
import { Pass } from "../../src/codec/pass";
import { builders } from "../../src/products/builders";
import { accountingUnit, categoryOf } from "../../src/products/category";
import { productFields } from "../../src/products/fields";
import { fraction, fractionFields } from "../../src/products/fraction";
import { PRODUCT_TYPES, TYPE_NAMES } from "../../src/products/product-types";
import { productStructs } from "../../src/products/structs";

/** A row that writes down which of its keys were read. */
const recording = (row: object = {}) => {
  const keys: PropertyKey[] = [];
  const proxy = new Proxy(row, {
    get: (target, key) => {
      keys.push(key);
      return Reflect.get(target, key);
    },
  });
  return { proxy, keys };
};

const keysReadBy = (read: (row: Record<string, unknown>) => unknown): PropertyKey[] => {
  const { proxy, keys } = recording();
  read(proxy as Record<string, unknown>);
  return keys.sort();
};

const ALL = { balance: true, maxUsableBalance: true };
const NONE = { balance: false, maxUsableBalance: false };

// Builders are written by hand: these hold each to its table.
describe.each(TYPE_NAMES)("the builder of %s", (type) => {
  const keys = Object.keys(productFields[type]);

  test("reads each key of its table, once, and no other", () => {
    expect(keysReadBy((row) => builders[type](row, new Pass(), ALL))).toEqual([...keys].sort());
  });

  test("reads a balance only where it was asked for", () => {
    expect(keysReadBy((row) => builders[type](row, new Pass(), NONE))).toEqual(
      keys.filter((key) => key !== "balance" && key !== "maxUsableBalance").sort(),
    );
  });

  test("serves the struct, which is the union's member", () => {
    expect(keysReadBy((row) => productStructs[type].parse(row, new Pass()))).toEqual(
      [...keys].sort(),
    );
    expect(productStructs[type].entries.map(({ key }) => key)).toEqual(keys);
  });

  test("reads each key of the category", () => {
    const category = categoryOf(type);
    expect(keysReadBy((row) => category.parse(row, new Pass()))).toEqual(
      Object.keys(category.fields).sort(),
    );
  });
});

test("the builder of a unit reads each key of its table", () => {
  expect(keysReadBy((row) => accountingUnit.parse(row, new Pass()))).toEqual(
    Object.keys(accountingUnit.fields).sort(),
  );
});

test("the builder of a fraction reads each key of its table", () => {
  expect(keysReadBy((row) => fraction.parse(row, new Pass()))).toEqual(
    Object.keys(fractionFields).sort(),
  );
});

test("each type has its table, its builder and its struct", () => {
  for (const table of [productFields, builders, productStructs])
    expect(Object.keys(table).sort()).toEqual(Object.keys(PRODUCT_TYPES).sort());
});
