import { describe, expect, test } from "vitest";
import { defaulted, optional, required, serverOwned } from "../../src/codec/field";
import { flag } from "../../src/codec/flag";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { text } from "../../src/codec/text";
import { read, write } from "./support/codecs";

const thing = struct("Thing", {
  name: required(text(9)),
  size: defaulted(int32, 1),
  on: optional(flag),
  used: serverOwned(int32),
});

describe("a struct that is read", () => {
  test("has each field of its table, and nothing else", () => {
    const row = { on: true, name: "a", used: 3, size: 2, more: 5 };
    expect(read(thing, row)).toEqual({ name: "a", size: 2, on: true, used: 3 });
  });

  test("has its defaults, and lacks what is unset", () => {
    expect(read(thing, { name: "a", on: null })).toStrictEqual({ name: "a", size: 1 });
  });

  test.each([null, undefined])("is unset where it is %s", (value) => {
    expect(read(thing, value)).toBeUndefined();
  });

  test.each(["a", 5, [], true])("is not %j", (value) => {
    expect(read(thing, value)).toEqual([expect.stringMatching(/^expected an object, got /)]);
  });

  test("says all that is wrong, each once", () => {
    expect(read(thing, { name: "", size: "2", on: 1 })).toEqual([
      'name: expected text, got ""',
      'size: expected an integer, got "2"',
      "on: expected true or false, got 1",
    ]);
  });
});

describe("a struct that is written", () => {
  test("has its keys in the table's order, and never the server's", () => {
    expect(write(thing, { used: 3, on: false, size: 2, name: "a" })).toBe(
      '{"name":"a","size":2,"on":false}',
    );
  });

  test("has its defaults, and lacks what is left out", () => {
    for (const rest of [{}, { size: null, on: null, used: null }, { size: undefined }])
      expect(write(thing, { name: "a", ...rest })).toBe('{"name":"a","size":1}');
  });

  test("may be empty", () => {
    expect(write(struct("None", { on: optional(flag) }), {})).toBe("{}");
    expect(write(struct("First", { on: optional(flag), size: defaulted(int32, 1) }), {})).toBe(
      '{"size":1}',
    );
  });

  test("is checked in what the server owns, too", () => {
    expect(write(thing, { name: "a", used: "x" })).toEqual(['used: expected an integer, got "x"']);
  });

  test("says what is missing, and what it does not know", () => {
    expect(write(thing, { naem: "a", colour: 1 })).toEqual([
      'naem: expected a known field (did you mean "name"?), got "a"',
      "colour: expected a known field, got 1",
      "name: expected text, but it is missing",
    ]);
  });
});
