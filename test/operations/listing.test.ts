import { describe, expect, test } from "vitest";
import { ProductsClient, type RejectedRow } from "../../src/index";
import { collect, type Page, row, serving } from "./support/pages";

const three: readonly Page[] = [
  { items: [row("a"), row("b")], next: "p@c@b" },
  { items: [row("c")], next: "p@c@c" },
  { items: [row("d")], next: null },
];

describe("a listing of products", () => {
  test("gives those of all pages, in pages of 1000 with the same filters", async () => {
    const { client, asked } = serving(three);
    const { found, error } = await collect(client.browseAll({ filterProvider: "p" }));
    expect(error).toBeUndefined();
    expect(found.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    expect(asked.map((query) => Object.fromEntries(query))).toEqual([
      { itemsPerPage: "1000", filterProvider: "p" },
      { itemsPerPage: "1000", filterProvider: "p", next: "p@c@b" },
      { itemsPerPage: "1000", filterProvider: "p", next: "p@c@c" },
    ]);
  });

  test.each([undefined, null])("of a page size of %s is in pages of 1000", async (itemsPerPage) => {
    const { client, asked } = serving([{ items: [] }]);
    await collect(client.browseAll({ itemsPerPage }));
    expect(asked.map((query) => query.get("itemsPerPage"))).toEqual(["1000"]);
  });

  test("takes another page size, and begins behind another page", async () => {
    const { client, asked } = serving([{ items: [row("z")] }]);
    await collect(client.browseAll({ itemsPerPage: 5, next: "p@c@y" }));
    expect(asked.map((query) => Object.fromEntries(query))).toEqual([
      { itemsPerPage: "5", next: "p@c@y" },
    ]);
  });

  test("asks for nothing before it is iterated, and for a page only when it is needed", async () => {
    const { client, asked } = serving(three);
    const listing = client.browseAll();
    expect(asked).toHaveLength(0);
    await listing.next();
    await listing.next();
    expect(asked).toHaveLength(1);
    await listing.next();
    expect(asked).toHaveLength(2);
  });

  test("that is left asks for no further page", async () => {
    const { client, asked } = serving(three);
    for await (const { name } of client.browseAll()) if (name === "b") break;
    expect(asked).toHaveLength(1);
  });

  test("that is left cancels the page that is under way", async () => {
    const signals: AbortSignal[] = [];
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          const { signal } = init ?? {};
          if (signal) signals.push(signal);
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
    });
    const listing = client.browseAll();
    const first = listing.next();
    await expect.poll(() => signals.length).toBe(1);
    await listing.return?.();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    await expect(first).resolves.toMatchObject({ done: true });
  });

  test("ends with the failure of a page, and gives what came before", async () => {
    const { client } = serving(three.slice(0, 2));
    const { found, error } = await collect(client.browseAll());
    expect(found).toHaveLength(3);
    expect(error).toMatchObject({ kind: "network" });
  });

  test("that is refused asks for nothing", async () => {
    const { client, asked } = serving(three);
    const { error } = await collect(client.browseAll({ itemsPerPage: 0 }));
    expect(error).toMatchObject({ kind: "invalid-request", issues: [{ path: ["itemsPerPage"] }] });
    expect(asked).toEqual([]);
  });

  test.each([1, 2])("ends where next repeats after %d pages", async (period) => {
    const nexts = ["x", "y"].slice(0, period);
    const pages = [...nexts, ...nexts, "z"].map((next, i) => ({ items: [row(`n${i}`)], next }));
    const { client, asked } = serving(pages);
    const { error } = await collect(client.browseAll());
    expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
    expect(asked).toHaveLength(period + 1);
  });

  test("ends where next is the one that it began with", async () => {
    const { client } = serving([{ items: [row("a")], next: "x" }]);
    const { error } = await collect(client.browseAll({ next: "x" }));
    expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
  });

  test("blames the Core, not the caller, for a next that may not be sent", async () => {
    // An older tool's name with a line break, at the end of a page.
    const { client, asked } = serving([{ items: [row("two\nlines")], next: "p@c@two\nlines" }]);
    const { found, error } = await collect(client.browseAll());
    expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
    expect(found.length).toBeLessThanOrEqual(1);
    expect(asked).toHaveLength(1);
  });

  test("goes on where a next is empty: it is the last page", async () => {
    const { client } = serving([{ items: [row("a")], next: "" }]);
    expect(await collect(client.browseAll())).toMatchObject({
      found: [{ name: "a" }],
      error: undefined,
    });
  });
});

describe("a row that is no product", () => {
  const pages = [{ items: [row("a"), { name: "bad" }, row("b"), null, row("c")] }];

  test("ends the listing behind the products before it", async () => {
    const { found, error } = await collect(serving(pages).client.browseAll());
    expect(found.map(({ name }) => name)).toEqual(["a"]);
    expect(error).toMatchObject({
      kind: "invalid-response",
      issues: expect.arrayContaining([expect.objectContaining({ path: ["items", 1, "price"] })]),
    });
  });

  test("is told to onRejected, in its place, and the listing goes on", async () => {
    const told: (RejectedRow | string)[] = [];
    const onRejected = (bad: RejectedRow): void => {
      told.push(bad);
    };
    for await (const { name } of serving(pages).client.browseAll({}, { onRejected }))
      told.push(name);
    expect(told).toMatchObject([
      "a",
      { index: 1, wire: { name: "bad" } },
      "b",
      { index: 3, wire: null },
      "c",
    ]);
  });

  test("has its reference where it names itself", async () => {
    const bad = row("n", { price: "x" });
    const { rejected } = await serving([{ items: [bad, row("", {})] }]).client.browse();
    expect(rejected).toMatchObject([
      { index: 0, reference: { name: "n", category: "c", provider: "p" } },
      { index: 1 },
    ]);
    expect(rejected[1]).not.toHaveProperty("reference");
  });

  test("stands in its page", async () => {
    const { found, error } = await collect(serving(pages).client.browsePages());
    expect(error).toBeUndefined();
    expect(found).toMatchObject([{ items: { length: 3 }, rejected: [{ index: 1 }, { index: 3 }] }]);
  });
});

describe("a listing of pages", () => {
  test("gives them one after the other", async () => {
    const { client, asked } = serving(three);
    const { found } = await collect(client.browsePages({ itemsPerPage: 2 }));
    expect(found.map(({ items, next }) => [items.length, next])).toEqual([
      [2, "p@c@b"],
      [1, "p@c@c"],
      [1, undefined],
    ]);
    expect(asked.map((query) => query.get("itemsPerPage"))).toEqual(["2", "2", "2"]);
  });

  test("gives each page a job of its own", async () => {
    const jobs: (string | undefined)[] = [];
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      hooks: { onRequest: ({ jobId }) => jobs.push(jobId) && undefined },
      fetch: async () => Response.json({ items: [], itemsPerPage: 1, next: `n${jobs.length % 3}` }),
    });
    await collect(client.browsePages());
    expect(new Set(jobs).size).toBe(jobs.length);
    expect(jobs.length).toBeGreaterThan(2);
  });
});
