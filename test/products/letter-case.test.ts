import { describe, expect, test } from "vitest";
import { upperCase } from "../../src/products/letter-case";
import { problemsOf } from "./support/creating";
import { category, storage } from "./support/items";

// What PostgreSQL says of its unique index on `upper()`, with the collation en_US.UTF-8.
describe.each([
  ["\u00b5-fast", "\u03bc-fast", true],
  ["\u03bf\u03c2", "\u03bf\u03c3", true],
  ["\u0131", "i", true],
  ["\u017f", "s", true],
  ["\u1e9e", "\u00df", false],
  ["stra\u00dfe", "STRASSE", false],
  ["u1-standard", "U1-Standard", true],
  ["u1", "u2", false],
])("the category names %s and %s", (a, b, areSame) => {
  test(`are ${areSame ? "one" : "two"} in capitals`, () => {
    expect(upperCase(a) === upperCase(b)).toBe(areSame);
  });

  test(`${areSame ? "can't" : "can"} stand in one bulk`, async () => {
    const items = [a, b].map((name, index) =>
      storage({ name: `n${index}`, category: { ...category, name } }),
    );
    expect(await problemsOf(items)).toHaveLength(areSame ? 1 : 0);
  });
});
