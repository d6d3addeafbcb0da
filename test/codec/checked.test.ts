import { expect, test } from "vitest";
import { checked } from "../../src/codec/checked";
import { option } from "../../src/codec/field";
import { hideText } from "../../src/codec/show";
import { struct } from "../../src/codec/struct";
import { read, write } from "./support/codecs";

const callable = checked<() => unknown>("a function", (value) => typeof value === "function");

test("a checked value is taken as it is", () => {
  const value = () => 1;
  expect(read(callable, value)).toBe(value);
  expect(callable.is(value)).toBe(true);
});

test.each([null, undefined, "", 0, {}])(
  "%j is refused, both ways, where the test says no",
  (value) => {
    for (const said of [read(callable, value), write(callable, value)])
      expect(said).toEqual([expect.stringMatching(/^expected a function, /)]);
  },
);

test("a checked value is never sent", () => {
  expect(write(struct("Options", { run: option(callable) }), { run: () => 1 })).toBe("{}");
});

test("what a message shows of a refused value can be hidden", () => {
  const hidden = checked("a function", () => false, hideText);
  expect(read(hidden, "s3cret")).toEqual(["expected a function, got a text"]);
});
