import { describe, expect, test } from "vitest";
import type { BrowseQuery } from "../../src/index";
import { collect, row, serving } from "./support/pages";

const place = (provider: string, category: string, name: string) =>
  row(name, { category: { ...Object(row(name).category), provider, name: category } });

/** What a listing of one page with a next, and of a last one, ends with. */
const listed = async (items: readonly unknown[], query: BrowseQuery = {}) =>
  (await collect(serving([{ items, next: "p@c@x" }, { items: [] }]).client.browseAll(query))).error;

const doubted = (index: number) => ({
  kind: "invalid-response",
  status: 200,
  issueCount: 1,
  issues: [{ path: ["items", index] }],
});

describe("rows in an order that Core2's cursor doesn't follow", () => {
  test.each<[string, readonly unknown[], number]>([
    ["names", [row("ab"), row("a-c")], 1],
    ["names that differ in letter case", [row("a"), row("B")], 1],
    ["names whose digits count", [row("n9"), row("n10")], 1],
    ["categories", [place("p", "z", "a"), place("p", "y", "b")], 1],
    [
      "one provider among others",
      [place("a", "c", "z"), place("b", "c", "a"), place("a", "c", "y")],
      2,
    ],
    ["beginnings", [row("ab"), row("a")], 1],
    ["characters above U+FFFF", [row("\u{1f680}"), row("\uffee")], 1],
  ])("end the listing: %s", async (_, items, index) => {
    expect(await listed(items)).toMatchObject(doubted(index));
  });

  test.each<[string, readonly unknown[]]>([
    ["names", [row("a-c"), row("ab"), row("abc")]],
    ["categories before names", [place("p", "a", "z"), place("p", "b", "a")]],
    ["providers, each by itself", [place("b", "c", "z"), place("a", "c", "a")]],
    ["characters above U+FFFF", [row("\uffee"), row("\u{1f680}")]],
    [
      "rows of the documented Core",
      [row("b", { balance: undefined }), row("a", { balance: null })],
    ],
  ])("are other than these: %s", async (_, items) => {
    expect(await listed(items)).toBeUndefined();
  });

  test("count also where they are no products", async () => {
    const bad = { ...row("a"), price: "x" };
    expect(await listed([row("b"), bad])).toMatchObject(doubted(1));
  });

  test("are harmless on a page that holds everything", async () => {
    const { error, found } = await collect(
      serving([{ items: [row("b"), row("a")] }]).client.browseAll(),
    );
    expect(error).toBeUndefined();
    expect(found).toHaveLength(2);
  });

  test("end a listing of pages as well, and no single page", async () => {
    const pages = [{ items: [row("b"), row("a")], next: "x" }];
    expect((await collect(serving(pages).client.browsePages())).error).toMatchObject(doubted(1));
    await expect(serving(pages).client.browse()).resolves.toMatchObject({ next: "x" });
  });

  test.each<[BrowseQuery, string]>([
    [{}, "narrow by filterProvider"],
    [{ filterProvider: "p" }, "narrow by filterCategory"],
    [{ filterProvider: "p", filterCategory: "c", itemsPerPage: 10 }, "raise itemsPerPage to 1000"],
    [{ filterProvider: "p", filterCategory: "c" }, "ask for each product with retrieve"],
  ])("say what to narrow by: %j", async (query, advice) => {
    expect(String(await listed([row("b"), row("a")], query))).toContain(advice);
  });
});

describe("a row without a balance that was asked for", () => {
  const bare = row("b", { balance: undefined });

  test("ends the listing: this Core drops products", async () => {
    const { client } = serving([{ items: [row("a"), bare] }]);
    const { error } = await collect(client.browseAll({ includeBalance: true }));
    expect(error).toMatchObject(doubted(1));
    expect(String(error)).toContain("leave out includeBalance");
  });

  test("is nothing where no balance was asked for, or another", async () => {
    for (const query of [{}, { includeBalance: false }, { includeMaxBalance: true }]) {
      const { error } = await collect(serving([{ items: [bare] }]).client.browseAll(query));
      expect(error).toBeUndefined();
    }
  });
});

describe("the pages of a listing", () => {
  const walked = (...pages: Parameters<typeof serving>[0]) =>
    collect(serving(pages).client.browseAll());

  test("end it where the last one is full and says nothing of a next", async () => {
    const { error, found } = await walked({ items: [row("a"), row("b")], itemsPerPage: 2 });
    expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
    expect(String(error)).toContain("narrow by filterProvider");
    expect(found).toEqual([]);
  });

  test("may end with an empty one behind a full one", async () => {
    const full = { items: [row("a"), row("b")], itemsPerPage: 2, next: "p@c@b" };
    const { error, found } = await walked(full, { items: [], itemsPerPage: 2 });
    expect(error).toBeUndefined();
    expect(found).toHaveLength(2);
  });

  test.each([
    ["comes again", "b"],
    ["was passed already", "a"],
  ])("end it where the first row %s", async (_, again) => {
    const { error, found } = await walked(
      { items: [row("a"), row("b")], next: "p@c@b" },
      { items: [row(again), row("c")] },
    );
    expect(error).toMatchObject(doubted(0));
    expect(found).toHaveLength(2);
  });

  test("end it where the last one breaks the order of the provider that it goes on with", async () => {
    const { error } = await walked(
      { items: [row("a")], next: "p@c@a" },
      { items: [row("c"), row("b")] },
    );
    expect(error).toMatchObject(doubted(1));
  });

  test("may hold a provider in any order that lies wholly inside one", async () => {
    const inside = [place("q", "c", "z"), place("q", "c", "a")];
    const { error, found } = await walked(
      { items: [place("p", "c", "a")], next: "p@c@a" },
      { items: [place("p", "c", "b"), ...inside, place("r", "c", "a")], next: "r@c@a" },
      { items: [place("r", "c", "b")] },
    );
    expect(error).toBeUndefined();
    expect(found).toHaveLength(6);
  });
});
