import * as t from "io-ts";
import { describe, expect, test } from "vitest";
import { coderOf } from "../../src/codec/any-type";
import { envelope } from "../../src/codec/envelope";
import { required } from "../../src/codec/field";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { text } from "../../src/codec/text";
import * as fp from "../../src/fp";
import { storage } from "../products/support/items";
import { pathsOf, read } from "./support/codecs";

const thing = struct("Thing", { name: required(text(9)), size: required(int32) });
const list = envelope("List", thing, { total: required(int32) });

describe("an envelope", () => {
  test("is its items and what is said of them", () => {
    const value = { items: [{ name: "a", size: 1 }], total: 1 };
    expect(read(list, { ...value, more: 1 })).toEqual(value);
    expect(list.is(value)).toBe(true);
    expect(list.encode(value)).toEqual(value);
  });

  test.each([{}, { items: null, total: 1 }, { items: new Array(1), total: 1 }, { items: [] }])(
    "is not %j",
    (value) => {
      expect(list.is(value)).toBe(false);
      expect(pathsOf(list, value).length).toBeGreaterThan(0);
    },
  );
});

describe("an envelope of products", () => {
  test("says what is wrong with one row, and nothing of the others", () => {
    const row = { ...storage(), productType: "STORAGE" };
    const rows = { items: [{ ...row, price: "x" }, row, row], itemsPerPage: 50 };
    expect(pathsOf(fp.PageV2(fp.ProductV2), rows)).toEqual(["items.0.price"]);
  });

  test("of io-ts's own names places in the value, not alternatives", () => {
    const both = t.intersection([t.type({ a: t.number }), t.type({ b: t.number })]);
    expect(read(coderOf(fp.PageV2(both)), { items: [{ a: 1 }], itemsPerPage: 1 })).toEqual([
      expect.stringMatching(/^items\[0\]\.b: expected number/),
    ]);
  });
});
