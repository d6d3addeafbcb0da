import { describe, expect, test } from "vitest";
import { anyInt64, int32, integer, unsetAtZero } from "../../src/codec/integer";
import { read, write } from "./support/codecs";

describe("an integer that is read", () => {
  test.each([0, -1, 2 ** 53 - 1, -(2 ** 53) + 1])(
    "%d is what it is, whatever its bounds",
    (value) => {
      for (const codec of [anyInt64, int32, integer(5, 6)]) expect(read(codec, value)).toBe(value);
    },
  );

  test("is never -0, which no Core knows", () => {
    expect(Object.is(read(anyInt64, -0), 0)).toBe(true);
    expect(write(anyInt64, -0)).toBe("0");
  });

  test.each([null, undefined])("%j is unset", (value) => {
    expect(read(int32, value)).toBeUndefined();
  });

  test.each([1.5, "1", true, Number.NaN, Number.POSITIVE_INFINITY, [], 1n])(
    "%s is none",
    (value) => {
      expect(read(int32, value)).toEqual([expect.stringMatching(/^expected an integer, got /)]);
    },
  );

  test("beyond what a number holds is refused, without its digits", () => {
    for (const value of [2 ** 53, -(2 ** 60), 1e21])
      for (const said of [read(anyInt64, value), write(anyInt64, value)])
        expect(said).toEqual([
          "expected an integer between -(2^53 - 1) and 2^53 - 1, got an integer beyond 2^53 - 1",
        ]);
  });
});

describe("an integer that is written", () => {
  test("keeps its bounds", () => {
    const codec = integer(1, 3);
    expect([1, 3].map((value) => write(codec, value))).toEqual(["1", "3"]);
    expect(write(codec, 0)).toEqual(["expected an integer of at least 1, got 0"]);
    expect(write(codec, 4)).toEqual(["expected an integer of at most 3, got 4"]);
  });

  test("says in the field's own words what it is", () => {
    expect(write(integer(0, 9, "a count"), "2")).toEqual(['expected a count, got "2"']);
  });
});

test("zero is unset where the generations differ, and may be sent", () => {
  const codec = unsetAtZero(int32);
  expect(read(codec, 0)).toBeUndefined();
  expect(read(codec, -0)).toBeUndefined();
  expect(read(codec, 1)).toBe(1);
  expect(write(codec, 0)).toBe("0");
  expect(write(codec, -1)).toEqual(["expected an integer of at least 0, got -1"]);
});
