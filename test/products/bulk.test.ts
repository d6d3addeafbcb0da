import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pass } from "../../src/codec/pass";
import { bulkRequestOf } from "../../src/index";
import { writeItems } from "../../src/products/bulk";
import { inputOf, typeNames } from "./support/arbitraries";
import { creating, problemsOf, sentItems } from "./support/creating";
import { category, compute, storage, unit } from "./support/items";

describe("a bulk", () => {
  test("is made of its items", () => {
    const [a, b] = [storage(), compute()];
    expect(bulkRequestOf(a, b)).toEqual({ items: [a, b] });
    expect(bulkRequestOf()).toEqual({ items: [] });
  });

  test("has 1 to 1000 items", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => storage({ name: `n${index}` }));
    expect(await problemsOf([])).toEqual(["items: expected 1 to 1000 products, got an array of 0"]);
    expect(await sentItems(many.slice(0, 1000))).toHaveLength(1000);
    expect(await problemsOf(many)).toEqual([
      "items: expected 1 to 1000 products, got an array of 1001",
    ]);
  });

  test.each([undefined, null, "x", 5, { length: 1 }, new Set([storage()])])(
    "of %s is none",
    async (items) => {
      expect(await problemsOf(items)).toEqual([expect.stringMatching(/^items: expected an array/)]);
    },
  );

  test.each([Number.NaN, 1.5, -1, "1"])("of a length of %s is none", async (length) => {
    const items = new Proxy([storage()], {
      get: (target, key) => (key === "length" ? length : Reflect.get(target, key)),
    });
    expect(await problemsOf(items)).toEqual([
      expect.stringMatching(/^items: expected 1 to 1000 products, got /),
    ]);
  });

  test("with a hole is told of the hole", async () => {
    const items = [storage()];
    items[2] = storage({ name: "c" });
    expect(await problemsOf(items)).toEqual([expect.stringMatching(/^items\[1\]: expected /)]);
  });

  test("keeps its first 100 issues, and counts all", async () => {
    const bad = Array.from({ length: 300 }, (_, index) =>
      storage({ name: `n${index}`, price: -1 }),
    );
    const { issues, issueCount } = await creating(bad);
    expect(issues).toHaveLength(100);
    expect(issueCount).toBe(300);
    expect(issues[99]?.path).toEqual(["items", 99, "price"]);
  });

  test("is left as it was", async () => {
    const items = Object.freeze([storage({ name: "b" }), storage({ name: "a" })]);
    const before = JSON.stringify(items);
    await sentItems(items);
    expect(JSON.stringify(items)).toBe(before);
  });
});

const categoryOf = (item: Record<string, unknown>): unknown =>
  Reflect.get(Object(item.category), "name");

describe("the order of what is sent", () => {
  test("is that of all of a category's products, however many a catalog has", () => {
    const item = storage();
    const items = Array.from({ length: 150_000 }, (_, n) => ({ ...item, name: `p-${n}` }));
    expect(writeItems(items, new Pass()).items).toHaveLength(items.length);
  });

  const named = (unitName: string, categoryName: string, name: string) =>
    storage({
      name,
      category: { ...category, name: categoryName, accountingUnit: { ...unit, name: unitName } },
    });

  test("is that of unit, category and name, by code unit and by no locale", async () => {
    const items = [
      named("b", "a-", "x"),
      named("a", "z", "b"),
      named("a", "z", "Z"),
      named("a", "Y", "10"),
      named("a", "Y", "9"),
      named("a", "Y", "\uffee"),
      named("a", "Y", "\u{1f680}"),
      named("Ä", "c", "x"),
      named("B", "d", "x"),
    ];
    const sent = await sentItems(items);
    expect(sent.map((item) => `${categoryOf(item)}/${item.name}`)).toEqual([
      ...["d/x", "Y/10", "Y/9", "Y/\u{1f680}", "Y/\uffee", "z/Z", "z/b", "a-/x", "c/x"],
    ]);
  });

  test("puts each flag of the unit before the category's name", async () => {
    const flagged = (floatingPoint: boolean, displayFrequencySuffix: boolean, name: string) =>
      storage({
        category: {
          ...category,
          name,
          accountingUnit: { ...unit, floatingPoint, displayFrequencySuffix },
        },
      });
    const sent = await sentItems([
      flagged(true, false, "a"),
      flagged(false, true, "b"),
      flagged(false, false, "c"),
      flagged(true, true, "d"),
    ]);
    expect(sent.map(categoryOf)).toEqual(["c", "b", "a", "d"]);
  });

  test("is the same for every order that it was given in, byte for byte", async () => {
    const items = fc
      .array(fc.oneof(...typeNames.map(inputOf)), { minLength: 2, maxLength: 6 })
      .map((list) =>
        list.map((item, index) => ({
          ...item,
          category: { ...(item.category as object), name: `c${index % 5}-${item.type}-${index}` },
        })),
      );
    const shuffled = items.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        const [first, second] = [await creating(list), await creating(other)];
        expect(first.issues).toEqual([]);
        expect(second.body).toBe(first.body);
      }),
      { numRuns: 100 },
    );
  });

  test("is the same however the keys of an item were ordered, and what was left out", async () => {
    const { category: of, ...rest } = storage({ hiddenInGrantApplications: false });
    const reversed = Object.fromEntries(Object.entries({ category: of, ...rest }).reverse());
    const [a, b] = [await creating([storage()]), await creating([reversed])];
    expect(b.body).toBe(a.body);
  });
});
