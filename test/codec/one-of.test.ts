import { describe, expect, test } from "vitest";
import { implied, literal, oneOf } from "../../src/codec/one-of";
import { read, write } from "./support/codecs";

const colour = oneOf(["RED", "GREEN"]);

describe("one of several texts", () => {
  test("is read and written", () => {
    expect(read(colour, "RED")).toBe("RED");
    expect(write(colour, "GREEN")).toBe('"GREEN"');
  });

  test.each(["", null, undefined])("is unset where it is %j", (value) => {
    expect(read(colour, value)).toBeUndefined();
  });

  test.each([
    ["red", ' (did you mean "RED"?)'],
    ["Gren", ' (did you mean "GREEN"?)'],
    ["BLACK", ""],
  ])("%s is refused with the nearest", (value, hint) => {
    for (const said of [read(colour, value), write(colour, value)])
      expect(said).toEqual([`expected "RED" or "GREEN"${hint}, got "${value}"`]);
  });

  test.each([5, ["RED"], Object("RED"), { toString: () => "RED" }])("%s is none", (value) => {
    for (const said of [read(colour, value), write(colour, value)])
      expect(said).toEqual([expect.stringMatching(/^expected "RED" or "GREEN", got /)]);
  });
});

describe("a literal", () => {
  test("is exactly its text, in both directions", () => {
    expect(read(literal("a"), "a")).toBe("a");
    expect(write(literal("a"), "a")).toBe('"a"');
  });

  test.each(["A", "", 5, {}])("is not %j", (value) => {
    for (const said of [read(literal("a"), value), write(literal("a"), value)])
      expect(said).toEqual([expect.stringMatching(/^expected "a", got /)]);
  });
});

describe("a text that is implied", () => {
  test.each(["a", "b", "", null, undefined])("is read from %j", (value) => {
    expect(read(implied("a"), value)).toBe("a");
  });

  test("is not read from what is no text", () => {
    expect(read(implied("a"), 5)).toEqual(['expected "a", got 5']);
  });

  test("agrees where it is written", () => {
    expect(write(implied("a"), "a")).toBe('"a"');
    expect(write(implied("a"), "b")).toEqual(['expected "a", got "b"']);
  });
});
