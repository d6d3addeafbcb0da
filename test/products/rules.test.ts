import { describe, expect, test } from "vitest";
import { problemsOf, sentItems } from "./support/creating";
import { anything, category, compute, storage, unit } from "./support/items";

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
      "items[0].name: expected text, but it is missing",
      expect.stringMatching(/^items\[0\]\.price: expected an integer .*, but it is missing$/),
      "items[0].category: expected an object, but it is missing",
      "items[0].description: expected text, but it is missing",
    ]);
  });
});
