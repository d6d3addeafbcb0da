import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ProductPage, ProductsClient } from "../../src/index";
import { type Asked, readingOf } from "../wire/support/oracle";
import { damaged, input, json } from "./support/arbitraries";

const answering = (body: unknown): ProductsClient =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => Response.json(body),
  });

const browse = (rows: readonly unknown[], asked: Asked): Promise<ProductPage> =>
  answering({ items: rows, itemsPerPage: 50 }).browse({
    includeBalance: asked.balance,
    includeMaxBalance: asked.maxUsableBalance,
  });

/** As JSON carries it: no undefined, no -0. */
const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const rows = fc.array(damaged(input).map(wire), { minLength: 1, maxLength: 5 });
const asked = fc.record({ balance: fc.boolean(), maxUsableBalance: fc.boolean() });

describe("any row", () => {
  test("is read as the API's table says: a product, another kind's, or rejected", async () => {
    await fc.assert(
      fc.asyncProperty(rows, asked, async (given, balances) => {
        const page = await browse(given, balances);
        const readings = given.map((row) => readingOf(row, balances));
        const products = readings.flatMap((r) => (r.kind === "rejected" ? [] : [r.product]));
        const bad = readings.flatMap(({ kind }, index) => (kind === "rejected" ? [index] : []));
        expect(page.items).toStrictEqual(products);
        expect(page.rejected.map(({ index }) => index)).toEqual(bad);
        for (const { index, issues, wire: shown } of page.rejected) {
          expect(issues.length).toBeGreaterThan(0);
          expect(shown).toEqual(given[index]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("is refused with no more issues than it has fields", async () => {
    await fc.assert(
      fc.asyncProperty(rows, asked, async (given, balances) => {
        const { rejected } = await browse(given, balances);
        for (const { issues } of rejected) {
          const paths = issues.map(({ path }) => path.join("."));
          expect(new Set(paths).size).toBe(paths.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("any JSON ends in a page or an InvalidResponseError", async () => {
  await fc.assert(
    fc.asyncProperty(json.map(wire), async (body) => {
      const outcome = await answering(body)
        .browse()
        .then(
          () => "page",
          (error: { kind?: string }) => error.kind,
        );
      expect(["page", "invalid-response"]).toContain(outcome);
    }),
    { numRuns: 200 },
  );
});

test("any JSON ends in a product or an InvalidResponseError", async () => {
  const query = { filterName: "n", filterCategory: "c", filterProvider: "p" };
  await fc.assert(
    fc.asyncProperty(json.map(wire), async (body) => {
      const reading = readingOf(body, { balance: false, maxUsableBalance: false });
      const outcome = answering(body).retrieve(query);
      if (reading.kind === "rejected")
        await expect(outcome).rejects.toMatchObject({ kind: "invalid-response" });
      else await expect(outcome).resolves.toStrictEqual(reading.product);
    }),
    { numRuns: 200 },
  );
});

test("an unread balance is not among the issues of a row that is rejected for something else", async () => {
  const row = { type: "storage", balance: "x", maxUsableBalance: 2 ** 60 };
  const { rejected } = await browse([row], { balance: false, maxUsableBalance: false });
  const fields = rejected.flatMap(({ issues }) => issues.map(({ path }) => path[0]));
  expect(fields).not.toContain("balance");
  expect(fields).not.toContain("maxUsableBalance");
});

describe("the tags of a licence", () => {
  const license = (tags: unknown) => ({
    type: "license",
    name: "n",
    price: 1,
    description: "d",
    productType: "LICENSE",
    category: {
      name: "c",
      provider: "p",
      accountingFrequency: "ONCE",
      accountingUnit: { name: "L", namePlural: "L" },
    },
    tags,
  });
  const none = { balance: false, maxUsableBalance: false };

  test("are read as they are, an empty one included", async () => {
    const { items } = await browse([license(["", "a", " "])], none);
    expect(items).toMatchObject([{ type: "license", tags: ["", "a", " "] }]);
  });

  test.each([[[null]], [["a", 5]], ["a"], [{}]])(
    "%j are none, and the issue says so",
    async (tags) => {
      const { rejected } = await browse([license(tags)], none);
      expect(rejected).toHaveLength(1);
      expect(rejected[0]?.issues.map(({ path }) => path[0])).toEqual(["tags"]);
    },
  );
});
