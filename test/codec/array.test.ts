import { describe, expect, test } from "vitest";
import { array } from "../../src/codec/array";
import { int32 } from "../../src/codec/integer";
import { anyText, element } from "../../src/codec/text";
import { read, write } from "./support/codecs";

const texts = array(element(9));
// biome-ignore lint/suspicious/noSparseArray: that is the case.
const HOLE = ["a", , "b"];

describe("an array", () => {
  test("is read and written in its order", () => {
    for (const items of [[], ["b", "a", ""]]) expect(read(texts, items)).toEqual(items);
    expect(write(texts, [])).toBe("[]");
    expect(write(texts, ["b", "a"])).toBe('["b","a"]');
  });

  test.each([null, undefined])("is unset where it is %s", (value) => {
    expect(read(texts, value)).toBeUndefined();
  });

  test.each(["a", 5, {}, { length: 0 }, new Set(["a"])])("is not %s", (value) => {
    for (const said of [read(texts, value), write(texts, value)])
      expect(said).toEqual([expect.stringMatching(/^expected an array, got /)]);
  });

  test("says where an item is wrong", () => {
    expect(read(array(array(int32)), [[1], ["a", 2, "b"]])).toEqual([
      '[1][0]: expected an integer, got "a"',
      '[1][2]: expected an integer, got "b"',
    ]);
  });

  test("has no items that are unset, holes included", () => {
    expect(read(array(anyText), ["a", "", null])).toEqual([
      '[1]: expected text, got ""',
      "[2]: expected text, got null",
    ]);
    expect(read(texts, HOLE)).toEqual(["[1]: expected text, but it is missing"]);
    expect(write(texts, HOLE)).toEqual(["[1]: expected text, but it is missing"]);
  });

  test("asks for each item once when it is written", () => {
    let asked = 0;
    const items = Object.defineProperty([], 0, {
      enumerable: true,
      get: () => (asked++ === 0 ? "first" : "later"),
    });
    expect(write(texts, items)).toBe('["first"]');
    expect(asked).toBe(1);
  });
});

test("its length is read once", () => {
  const lengths = [Number.NaN, 2, 0];
  const list = new Proxy(["a", "b"], {
    get: (target, key) => (key === "length" ? lengths.shift() : Reflect.get(target, key)),
  });
  expect(write(texts, list)).toEqual([expect.stringMatching(/^expected an array of at most /)]);
  lengths.splice(0, lengths.length, 2, 0);
  expect(write(texts, list)).toBe('["a","b"]');
});

test("a revoked proxy is no array, and an array without an end is not gone through", () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const endless: string[] = [];
  endless.length = 2 ** 32 - 1;
  for (const said of [read(texts, proxy), write(texts, proxy)])
    expect(said).toEqual([expect.stringMatching(/^expected an array, /)]);
  expect(write(texts, endless)).toEqual([
    "expected an array of at most 100000 elements, got an array of 4294967295",
  ]);
});
