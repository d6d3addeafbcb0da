import { expect, test } from "vitest";
import { flag } from "../../src/codec/flag";
import { read, write } from "./support/codecs";

test.each([true, false])("%s is read and written", (value) => {
  expect(read(flag, value)).toBe(value);
  expect(write(flag, value)).toBe(String(value));
});

test.each([null, undefined])("%s is unset", (value) => {
  expect(read(flag, value)).toBeUndefined();
});

test.each([0, 1, "", "true", [], {}])("%j is none", (value) => {
  for (const said of [read(flag, value), write(flag, value)])
    expect(said).toEqual([expect.stringMatching(/^expected true or false, got /)]);
});
