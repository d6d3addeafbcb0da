import { describe, expect, test } from "vitest";
import { envelope } from "../../src/codec/envelope";
import { required } from "../../src/codec/field";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { text } from "../../src/codec/text";
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
