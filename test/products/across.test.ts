import { describe, expect, test } from "vitest";
import { problemsOf } from "./support/creating";
import { anything, category, compute, storage, unit } from "./support/items";

/** An item whose name says its place, so that nothing else collides. */
const nth = (index: number, more: Parameters<typeof storage>[0] = {}) =>
  storage({ name: `n${index}`, ...more });

describe("across a bulk", () => {
  const folded = (name: string) => nth(1, { category: { ...category, name } });

  test("there is one provider, and the later item is told", async () => {
    const other = { ...category, provider: "other" };
    expect(await problemsOf([nth(0), nth(1, { category: other }), nth(2)])).toEqual([
      'items[1].category.provider: expected the same as in items[0]: a bulk is one provider\'s, got "other"',
    ]);
  });

  test("a product stands once in its category", async () => {
    const elsewhere = nth(0, { category: { ...category, name: "tape" } });
    expect(await problemsOf([nth(0), elsewhere, nth(1)])).toEqual([]);
    expect(await problemsOf([nth(0), nth(1), nth(0), nth(0)])).toEqual([
      'items[2].name: expected a name that items[0] does not have already, got "n0"',
      'items[3].name: expected a name that items[0] does not have already, got "n0"',
    ]);
  });

  test("a name that is wrong by itself is refused for that alone", async () => {
    const wrong = { name: "a@b" };
    expect(await problemsOf([nth(0, wrong), nth(1, wrong)])).toEqual([
      'items[0].name: expected text without "@", got "a@b"',
      'items[1].name: expected text without "@", got "a@b"',
    ]);
    const otherwise = { name: "n0", price: -1 };
    expect(await problemsOf([nth(0), nth(1, otherwise)])).toEqual([
      expect.stringMatching(/^items\[1\]\.price: /),
      expect.stringMatching(/^items\[1\]\.name: expected a name that items\[0\] does not have/),
    ]);
  });

  test("a definition that is wrong by itself is no measure: the next right one is", async () => {
    const wrong = { ...category, accountingFrequency: anything("HOURLY") };
    const daily = { ...category, accountingFrequency: "PERIODIC_DAY" as const };
    expect(
      await problemsOf([nth(0, { category: wrong }), nth(1), nth(2, { category: daily })]),
    ).toEqual([
      expect.stringMatching(/^items\[0\]\.category\.accountingFrequency: /),
      expect.stringMatching(
        /^items\[2\]\.category\.accountingFrequency: expected the same as in items\[1\]/,
      ),
    ]);
  });

  test.each(["DISK", "Disk", "dIsk"])("%s is not another category than disk", async (name) => {
    expect(await problemsOf([nth(0), folded(name)])).toEqual([
      expect.stringMatching(/^items\[1\]\.category\.name: expected .*letter case, got /),
    ]);
  });

  test("letter case is told apart in any language", async () => {
    const [a, b] = ["øre-æ", "ØRE-Æ"].map((name, index) =>
      nth(index, { category: { ...category, name } }),
    );
    expect(await problemsOf([a, b])).toHaveLength(1);
  });

  test.each([
    ["accountingUnit.name", { accountingUnit: { ...unit, name: "TB" } }],
    ["accountingUnit.namePlural", { accountingUnit: { ...unit, namePlural: "TB" } }],
    ["accountingUnit.floatingPoint", { accountingUnit: { ...unit, floatingPoint: true } }],
    [
      "accountingUnit.displayFrequencySuffix",
      { accountingUnit: { ...unit, displayFrequencySuffix: true } },
    ],
    ["accountingFrequency", { accountingFrequency: "PERIODIC_DAY" as const }],
    ["freeToUse", { freeToUse: true }],
    ["allowSubAllocations", { allowSubAllocations: false }],
  ])("a category has one %s", async (path, more) => {
    const problems = await problemsOf([
      nth(0),
      nth(1),
      nth(2, { category: { ...category, ...more } }),
    ]);
    expect(problems).toEqual([
      expect.stringMatching(
        new RegExp(`^items\\[2\\]\\.category\\.${path}: expected the same as in items\\[0\\]`),
      ),
    ]);
  });

  test("a default is the same as its value", async () => {
    const written = {
      ...category,
      freeToUse: false,
      allowSubAllocations: true,
      productType: "STORAGE" as const,
    };
    expect(await problemsOf([nth(0), nth(1, { category: written })])).toEqual([]);
  });

  test("a category has products of one type", async () => {
    const problems = await problemsOf([nth(0), compute({ category })]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^items\[1\]\.category\.productType: expected the same as in items\[0\]/,
      ),
    ]);
  });

  test("several things are told at once, each by the caller's index", async () => {
    const problems = await problemsOf([
      nth(0),
      nth(0, { price: -1 }),
      folded("DISK"),
      nth(3, { category: { ...category, provider: "other" } }),
      nth(4, { description: "" }),
      nth(5, { category: { ...category, freeToUse: true } }),
    ]);
    expect(problems.map((problem) => problem.split(": ")[0]).sort()).toEqual([
      "items[1].name",
      "items[1].price",
      "items[2].category.name",
      "items[3].category.provider",
      "items[4].description",
      "items[5].category.freeToUse",
    ]);
  });

  test("a value that is wrong by itself is told once, and compared with nothing", async () => {
    const bad = { ...category, provider: "a@b", freeToUse: anything("yes") };
    expect(await problemsOf([nth(0), nth(1, { category: bad })])).toHaveLength(2);
  });
});
