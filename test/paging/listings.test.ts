import { isLeft } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { ProductsClient as FpClient } from "../../src/fp";
import { collect, type Page, row, serving } from "../operations/support/pages";

const three = [
  { items: [row("a"), row("b")], next: "p@c@b" },
  { items: [row("c")], next: "p@c@c" },
  { items: [row("d")] },
];

describe("a listing", () => {
  test("is an iterator with next, return and throw", async () => {
    const { client, asked } = serving(three);
    for (const listing of [client.browseAll(), client.browsePages()]) {
      expect(await listing.next()).toMatchObject({ done: false });
      expect(listing[Symbol.asyncIterator]()).toBe(listing);
      expect(await listing.return?.()).toEqual({ done: true, value: undefined });
      expect(await listing.next()).toEqual({ done: true, value: undefined });
    }
    const mine = new Error("mine");
    await expect(client.browseAll().throw?.(mine)).rejects.toBe(mine);
    expect(asked).toHaveLength(2);
  });

  test("ends at its next step where it is aborted while a page is consumed", async () => {
    const { client, asked } = serving(three);
    const controller = new AbortController();
    const found: string[] = [];
    const { error } = await collect(
      (async function* () {
        for await (const { name } of client.browseAll({}, { signal: controller.signal })) {
          found.push(name);
          controller.abort("enough");
          yield name;
        }
      })(),
    );
    expect(found).toEqual(["a"]);
    expect(error).toMatchObject({ kind: "aborted", cause: "enough", attempts: 1 });
    expect(asked).toHaveLength(1);
  });

  test("refuses a page of more than 1000 rows before it looks at one", async () => {
    const { client } = serving([{ items: Array(1001).fill(5) }]);
    expect((await collect(client.browseAll())).error).toMatchObject({
      kind: "invalid-response",
      issueCount: 1,
      issues: [{ path: ["items"], expected: "an array of at most 1000 rows" }],
    });
  });

  test("ends where its next is too long to be sent back", async () => {
    const { client, asked } = serving([{ items: [row("a")], next: "x".repeat(100_000) }]);
    const { error } = await collect(client.browseAll());
    expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
    expect(asked).toHaveLength(1);
  });
});

describe("what onRejected does", () => {
  const fetch = async () => Response.json({ items: [{ bad: 1 }, row("a")], itemsPerPage: 50 });
  const options = { baseUrl: "https://cloud.example", fetch };
  const mine = new Error("the database is down");
  const throwing: readonly (readonly [string, () => unknown])[] = [
    [
      "throws",
      () => {
        throw mine;
      },
    ],
    ["rejects with", () => Promise.reject(mine)],
  ];

  test.each(throwing)("ends the loop as it is, where it %s something", async (_, onRejected) => {
    const { client } = serving([{ items: [{ bad: 1 }, row("a")] }]);
    expect((await collect(client.browseAll({}, { onRejected }))).error).toBe(mine);
    const fp = new FpClient(options).browseAll({}, { onRejected });
    expect((await collect(fp)).error).toBe(mine);
  });

  test("is awaited", async () => {
    const order: string[] = [];
    const onRejected = async () => {
      await Promise.resolve();
      order.push("told");
    };
    for await (const one of new FpClient(options).browseAll({}, { onRejected }))
      order.push(isLeft(one) ? "left" : one.right.name);
    expect(order).toEqual(["told", "a"]);
  });
});

describe("what tells that rows may be missing", () => {
  const unread = { name: 7 };

  test.each<[string, readonly Page[]]>([
    [
      "a row that can't be placed",
      [{ items: [row("a"), row("c"), unread], next: "n" }, { items: [row("b")] }],
    ],
    [
      "a row without a place in a disordered page",
      [
        { items: [row("c"), row("a"), row("d", { balance: "x" })], next: "n" },
        { items: [row("e")] },
      ],
    ],
    [
      "a page without rows",
      [{ items: [row("a"), row("c")], next: "n" }, { items: [], next: "m" }, { items: [row("b")] }],
    ],
  ])("is seen past %s", async (_, pages) => {
    const { client } = serving(pages);
    const { error } = await collect(client.browseAll({}, { onRejected: () => {} }));
    expect(error).toMatchObject({ kind: "invalid-response" });
    expect(String(error)).toContain("rows may be missing");
  });
});
