import { describe, expect, test } from "vitest";
import { optional } from "../../src/codec/field";
import { flag } from "../../src/codec/flag";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { write } from "./support/codecs";

const thing = struct("Thing", { size: optional(int32), on: optional(flag) });

class Base {
  get size(): number {
    return 2;
  }
}
class Derived extends Base {
  on = true;
}
const boom = () => {
  throw new Error("lazy");
};

describe("an argument", () => {
  test.each<[string, object]>([
    ["own fields", { size: 2, on: true }],
    ["inherited ones", Object.create({ size: 2, on: true })],
    ["the getters of a class", new Derived()],
    ["fields that are not enumerable", Object.defineProperty({ on: true }, "size", { value: 2 })],
    ["an object without a prototype", Object.assign(Object.create(null), { size: 2, on: true })],
    ["a proxy's", new Proxy({ size: 2, on: true }, {})],
  ])("counts with %s", (_, value) => {
    expect(write(thing, value)).toBe('{"size":2,"on":true}');
  });

  test.each<[string, unknown]>([
    ["an array", []],
    ["a Map", new Map([["size", 2]])],
    ["a Set", new Set()],
    ["a Date", new Date(0)],
    ["a Promise", Promise.resolve({})],
    ["Headers", new Headers()],
    ["URLSearchParams", new URLSearchParams()],
    ["a function", () => {}],
    ["a boxed text", Object("x")],
    ["null", null],
    ["a text", "x"],
  ])("is not %s", (_, value) => {
    expect(write(thing, value)).toEqual([expect.stringMatching(/^expected an object, got /)]);
  });

  test("whose getter throws could not be read there", () => {
    const value = Object.defineProperty({ on: true }, "size", { get: boom, enumerable: true });
    expect(write(thing, value)).toEqual([
      "size: expected an integer, got a property that could not be read",
    ]);
  });

  test("that is a revoked proxy is refused, as is a property that is one", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(write(thing, proxy)).toEqual([expect.stringMatching(/^expected an object, got /)]);
    expect(write(thing, { size: proxy })).toEqual([
      "size: expected an integer, got a property that could not be read",
    ]);
  });

  test("whose keys can't be listed counts by its known ones", () => {
    expect(write(thing, new Proxy({ size: 2 }, { ownKeys: boom }))).toBe('{"size":2}');
  });

  test("says nothing by what stands on Object.prototype", () => {
    const add = (key: string, descriptor: PropertyDescriptor) =>
      Object.defineProperty(Object.prototype, key, { ...descriptor, configurable: true });
    const said: unknown[] = [];
    try {
      add("size", { value: 7, enumerable: true });
      add("on", { get: () => true, enumerable: false });
      add("extend", { value: () => {}, enumerable: true });
      said.push(...[{}, { size: 1 }, new Derived()].map((value) => write(thing, value)));
    } finally {
      for (const key of ["size", "on", "extend"]) Reflect.deleteProperty(Object.prototype, key);
    }
    expect(said).toEqual(["{}", '{"size":1}', '{"size":2,"on":true}']);
  });
});
