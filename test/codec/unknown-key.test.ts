import { describe, expect, test } from "vitest";
import { nearest, unknownKey } from "../../src/codec/unknown-key";

const NAMES = [
  "memoryInGigs",
  "memoryModel",
  "retry",
  "timeout",
  "filterName",
  "filterProductType",
];

describe("the name that was meant", () => {
  test.each([
    ["Retry", "retry"],
    ["timeOut", "timeout"],
    ["time_out", "timeout"],
    ["memoryInGig", "memoryInGigs"],
    ["memory", "memoryInGigs"],
    ["gigs", "memoryInGigs"],
    ["filterType", "filterProductType"],
    ["retries", "retry"],
  ])("by %s is %s", (typed, meant) => {
    expect(nearest(NAMES, typed)).toBe(meant);
  });

  test.each(["", "x", "colour", "filterArea2000", "constructor"])("by %j is none", (typed) => {
    expect(nearest(NAMES, typed)).toBeUndefined();
  });

  test("is found quickly, however long the key is", () => {
    const started = performance.now();
    for (let run = 0; run < 100; run++) nearest(NAMES, "memory".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test("the words name it, by what it is called elsewhere, too", () => {
  const words = unknownKey(["auth", "retry"], { token: "auth" });
  expect(words("auht")).toBe('a known field (did you mean "auth"?)');
  expect(words("token")).toBe('a known field (did you mean "auth"?)');
  expect(words("colour")).toBe("a known field");
});
