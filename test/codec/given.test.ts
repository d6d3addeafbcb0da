import { isLeft, isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { defaulted, required } from "../../src/codec/field";
import { given } from "../../src/codec/given";
import { int32 } from "../../src/codec/integer";
import { struct } from "../../src/codec/struct";
import { text } from "../../src/codec/text";
import { read } from "./support/codecs";

const thing = struct("Thing", { name: required(text(3)), size: defaulted(int32, 1) });
const input = given(thing, "ThingInput");

describe("the codec of what may be sent", () => {
  test("decodes as strictly as the other writes, and fills in defaults", () => {
    expect(read(input, { name: "a" })).toEqual({ name: "a", size: 1 });
    expect(read(input, { name: "long" })).toEqual([
      'name: expected text of at most 3 characters, got "long"',
    ]);
    expect(isLeft(input.decode({ name: "a", more: 1 }))).toBe(true);
  });

  test("is of what leaves its defaults out, too", () => {
    for (const value of [{ name: "a" }, { name: "a", size: null }, { name: "a", size: 2 }]) {
      expect(input.is(value)).toBe(true);
      expect(isRight(input.decode(value))).toBe(true);
    }
    expect(input.is({ name: "" })).toBe(false);
    expect(input.is(undefined)).toBe(false);
  });

  test("encodes with its defaults; what breaks the rules stays what it is", () => {
    expect(input.encode({ name: "a" })).toEqual({ name: "a", size: 1 });
    const wrong = { name: "" };
    expect(input.encode(wrong)).toBe(wrong);
  });
});
