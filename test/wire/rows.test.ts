import { readFileSync } from "node:fs";
import { isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { PageV2, ProductV2 } from "../../src/fp";
import { type BrowseQuery, ProductsClient } from "../../src/index";
import { exchanges, written } from "./support/exchanges";
import { type Asked, readingOf } from "./support/oracle";

const recorded = new URL("recorded/", import.meta.url);

/** The rows of a generation's states, as its browse showed them; of a recipe, the first. */
const rowsOfStates = (generation: string): readonly unknown[] => {
  const file = new URL(`${generation}/states.json`, recorded);
  const rows: Record<string, string | { template: string }> = JSON.parse(
    readFileSync(file, "utf8"),
  ).rows;
  return Object.values(rows).map((row) =>
    JSON.parse(typeof row === "string" ? row : row.template.replaceAll(/\{i4?\}/g, "0")),
  );
};

/** What was browsed after a create, and what the decoder of the server understood. */
const rowsOfCreates = exchanges.flatMap((exchange) => {
  const { readBack, storedAfter } = exchange as { readBack?: string; storedAfter?: string };
  return [readBack, storedAfter].flatMap((json): unknown[] => JSON.parse(json ?? "[]"));
});

const readBy = async (rows: readonly unknown[], query: BrowseQuery) => {
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    fetch: async () => Response.json({ items: rows, itemsPerPage: 50, next: null }),
  });
  const { items, rejected } = await client.browse(query);
  return { items, rejected: rejected.map(({ index }) => index) };
};

const expected = (rows: readonly unknown[], asked: Asked) => {
  const readings = rows.map((row) => readingOf(row, asked));
  return {
    items: readings.flatMap((reading) => (reading.kind === "rejected" ? [] : [reading.product])),
    rejected: readings.flatMap(({ kind }, index) => (kind === "rejected" ? [index] : [])),
  };
};

describe.each([
  ["Core2's states", rowsOfStates("core2")],
  ["the documented Core's states", rowsOfStates("documented")],
  ["what was stored after creates", rowsOfCreates],
])("all rows of %s", (_, rows) => {
  test("are read as the API promises, with and without balances", async () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(await readBy(rows, {})).toStrictEqual(
      expected(rows, { balance: false, maxUsableBalance: false }),
    );
    expect(await readBy(rows, { includeBalance: true, includeMaxBalance: true })).toStrictEqual(
      expected(rows, { balance: true, maxUsableBalance: true }),
    );
  });
});

describe("what the documented Core's serializer writes", () => {
  const all = { balance: true, maxUsableBalance: true };

  test.each(
    written.filter(({ type }) => type.startsWith("ProductV2.")).map((one) => [one.name, one]),
  )("%s decodes", (_, { json }) => {
    const reading = readingOf(JSON.parse(json), all);
    const decoded = ProductV2.decode(JSON.parse(json));
    expect(isRight(decoded)).toBe(reading.kind !== "rejected");
    if (isRight(decoded) && reading.kind !== "rejected")
      expect(decoded.right).toStrictEqual(reading.product);
  });

  test.each(
    written.filter(({ type }) => type === "PageV2<ProductV2>").map((one) => [one.name, one]),
  )("%s decodes as a page", (_, { json }) => {
    const page = JSON.parse(json);
    const { items } = expected(page.items, all);
    expect(PageV2(ProductV2).decode(page)).toMatchObject({
      _tag: "Right",
      right: { items, itemsPerPage: page.itemsPerPage },
    });
  });

  test("a bulk of it can be created", async () => {
    const bulk = written.find(({ type }) => type === "BulkRequest<ProductV2>");
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      fetch: async () => Response.json({}),
    });
    await expect(client.create(JSON.parse(bulk?.json ?? ""))).resolves.toBeUndefined();
  });
});
