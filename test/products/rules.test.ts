import { describe, expect, test } from "vitest";
import { problemsOf, sentItems } from "./creating";
import { anything, category, compute, storage, unit } from "./items";

/** An item whose name says its place, so that nothing else collides. */
const nth = (index: number, more: Parameters<typeof storage>[0] = {}) =>
  storage({ name: `n${index}`, ...more });

describe("a text", () => {
  test.each([
    ["", "text that is not blank"],
    ["  ", "text that is not blank"],
    ["\u00a0\u2003", "text that is not blank"],
    ["a\nb", "text of one line"],
    ["a\r", "text of one line"],
    ["a\u2028b", "text of one line"],
    ["a\u2029", "text of one line"],
    ["a\tb", "text without control characters"],
    ["a\u0000", "text without control characters"],
    ["a\u007f", "text without control characters"],
    ["a\u009f", "text without control characters"],
    ["a\ud800", "well-formed Unicode text"],
    ["\udc00a", "well-formed Unicode text"],
  ])("%j is refused in every field", async (text, expected) => {
    const bad = compute({
      name: text,
      description: text,
      cpuModel: text,
      category: {
        ...category,
        name: text,
        provider: text,
        accountingUnit: { ...unit, name: text, namePlural: text },
      },
    });
    const problems = await problemsOf([bad]);
    expect(problems).toHaveLength(7);
    for (const problem of problems) expect(problem).toContain(`expected ${expected}`);
  });

  test.each(["\u200b", "a b", "Æble 漢字 🚀", "<b>&\"'</b>", "a\u030a", " a "])(
    "%j is sent as it is",
    async (text) => {
      const [item] = await sentItems([storage({ name: text, description: text })]);
      expect(item).toMatchObject({ name: text, description: text });
    },
  );

  test("is told by its length in UTF-16 units", async () => {
    const longest = "🚀".repeat(8192);
    expect(await problemsOf([storage({ name: longest, description: "x".repeat(16_384) })])).toEqual(
      [],
    );
    expect(await problemsOf([storage({ name: `${longest}x` })])).toEqual([
      expect.stringMatching(
        /^items\[0\]\.name: expected text of at most 16384 characters, got ".+…" \(16385 characters\)$/,
      ),
    ]);
    expect(await problemsOf([compute({ cpuModel: "x".repeat(128) })])).toEqual([]);
    expect(await problemsOf([compute({ gpuModel: "x".repeat(129) })])).toEqual([
      expect.stringContaining("items[0].gpuModel: expected text of at most 128 characters"),
    ]);
  });

  test("of the paging cursor has no @, others may", async () => {
    const bad = storage({ name: "a@b", category: { ...category, name: "c@d", provider: "e@f" } });
    expect((await problemsOf([bad])).map((problem) => problem.split(":")[0])).toEqual([
      "items[0].name",
      "items[0].category.name",
      "items[0].category.provider",
    ]);
    const mail = { ...unit, name: "a@b", namePlural: "a@b" };
    const good = storage({ description: "a@b", category: { ...category, accountingUnit: mail } });
    expect(await problemsOf([good])).toEqual([]);
  });
});

describe("an integer", () => {
  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "1", 1n, true, 2 ** 53, -(2 ** 53)])(
    "%s is no price",
    async (price) => {
      const problems = await problemsOf([storage({ price: anything(price) })]);
      expect(problems).toEqual([expect.stringMatching(/^items\[0\]\.price: expected an integer/)]);
    },
  );

  test.each([0, 1, Number.MAX_SAFE_INTEGER])("%s is a price", async (price) => {
    expect(await sentItems([storage({ price })])).toMatchObject([{ price }]);
  });

  test("that no number holds is not quoted", async () => {
    const [problem] = await problemsOf([storage({ price: 2 ** 53 + 2 })]);
    expect(problem).toMatch(/got an integer beyond 2\^53 - 1$/);
  });

  test("of the hardware is an int32", async () => {
    const most = 2 ** 31 - 1;
    expect(await problemsOf([compute({ cpu: most, gpu: 0, memoryInGigs: most })])).toEqual([]);
    expect(await problemsOf([compute({ cpu: most + 1, gpu: -1, memoryInGigs: 0.5 })])).toHaveLength(
      3,
    );
    const fraction = { numerator: 0, denominator: most + 1 };
    expect(await problemsOf([compute({ fraction })])).toHaveLength(2);
  });
});

describe("what is left out", () => {
  test("is sent with its default, null and undefined included", async () => {
    const full = {
      freeToUse: false,
      allowSubAllocations: true,
      productType: "COMPUTE",
    };
    const [item] = await sentItems([
      compute({
        fraction: null,
        hiddenInGrantApplications: null,
        productType: undefined,
        cpu: null,
      }),
    ]);
    expect(item).toMatchObject({
      productType: "COMPUTE",
      hiddenInGrantApplications: false,
      fraction: { numerator: 1, denominator: 1 },
      category: full,
    });
    expect(item).not.toHaveProperty("cpu");
  });

  test("is not sent where the server owns it", async () => {
    const owned = { usage: 5, balance: -6, maxUsableBalance: 0, pricePerUnit: 8 };
    const [item] = await sentItems([storage(owned)]);
    for (const key of Object.keys(owned)) expect(item).not.toHaveProperty(key);
  });

  test("is told where it has to be given", async () => {
    const problems = await problemsOf([{ type: "storage" }]);
    expect(problems).toEqual([
      "items[0].name: expected text, got nothing",
      "items[0].price: expected an integer, got nothing",
      "items[0].category: expected an object, got nothing",
      "items[0].description: expected text, got nothing",
    ]);
  });
});

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
