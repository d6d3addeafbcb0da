import { describe, expect, test } from "vitest";
import { array } from "../../src/codec/array";
import { Codec } from "../../src/codec/codec";
import { defaulted, option, optional, required, serverOwned } from "../../src/codec/field";
import { flag } from "../../src/codec/flag";
import { int32 } from "../../src/codec/integer";
import { Pass } from "../../src/codec/pass";
import { struct, table } from "../../src/codec/struct";
import { element, text } from "../../src/codec/text";
import { read, write } from "./support/codecs";

const of = (field: unknown) => struct("One", { a: field });

describe("an absent field", () => {
  test.each<[string, unknown, unknown, unknown]>([
    ["required", required(flag), ["a: expected true or false, but it is missing"], "refused"],
    ["required, with what unset reads as", required(text(9), { unset: "" }), { a: "" }, "refused"],
    ["defaulted", defaulted(int32, 5), { a: 5 }, '{"a":5}'],
    [
      "defaulted, read as another",
      defaulted(flag, true, { unset: false }),
      { a: false },
      '{"a":true}',
    ],
    ["optional", optional(flag), {}, "{}"],
    ["the server's", serverOwned(flag), {}, "{}"],
    ["an option", option(flag), {}, "{}"],
  ])("that is %s", (_, field, asRead, asWritten) => {
    expect(read(of(field) as never, {})).toEqual(asRead);
    const written = write(of(field) as never, {});
    if (asWritten === "refused") expect(written).toEqual([expect.stringContaining("missing")]);
    else expect(written).toBe(asWritten);
  });
});

test("null means left out, but for an option", () => {
  const digit = new Codec<number>("a digit", (value, pass) =>
    typeof value === "number" ? value : pass.refuse("a digit", value),
  );
  for (const [field, failures] of [
    [optional(digit), 0],
    [option(digit), 1],
  ] as const) {
    const pass = new Pass();
    expect(field.take(null, pass)).toBeUndefined();
    expect(pass.failures).toBe(failures);
  }
});

test("no two records share a default", () => {
  const tags = struct("Tags", { tags: defaulted(array(element(9)), []) });
  const [a, b] = [read(tags, {}), read(tags, {})] as { tags: string[] }[];
  expect(a?.tags).toEqual([]);
  expect(a?.tags).not.toBe(b?.tags);
});

test("a field stands under one key", () => {
  const field = optional(int32);
  table({ a: field });
  table({ a: field });
  expect(() => table({ b: field })).toThrow('a field can\'t be both "a" and "b"');
});
