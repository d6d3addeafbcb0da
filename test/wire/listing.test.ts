import { describe, expect, test } from "vitest";
import { type BrowseQuery, ProductsClient } from "../../src/index";
import { answerOf, exchangeOf, recordingFetch } from "./support/exchanges";
import { givenQuery, pairsOf } from "./support/recorded-query";

/** Serves recorded pages, one after the other, and lists them as they were asked for at first. */
const list = async (topic: string, names: readonly string[]) => {
  const pages = names.map((name) => exchangeOf(topic, name));
  const queries = pages.map(({ request }) => request.query);
  const left = [...pages];
  const { fetch, sent } = recordingFetch(() => {
    const page = left.shift();
    if (page === undefined) throw new Error("one page too many was asked for");
    return answerOf(page);
  });
  const client = new ProductsClient({ baseUrl: "https://cloud.example", retry: false, fetch });
  const query: BrowseQuery = givenQuery(queries[0] ?? "", false) ?? {};
  const found: string[] = [];
  let error: unknown;
  try {
    for await (const { name } of client.browseAll(query)) found.push(name);
  } catch (reason) {
    error = reason;
  }
  expect(sent.map((one) => pairsOf(one.query))).toEqual(
    queries.slice(0, sent.length).map((raw) => pairsOf(raw)),
  );
  return { found, error, pages: sent.length };
};

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p-${String(index + 1).padStart(2, "0")}`);

describe("recorded pages become one listing", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "core2/paging",
      ["walk-1-of-u1-standard", "walk-2-of-u1-standard", "walk-3-of-u1-standard"],
      [1, 16, 2, 32, 4, 64, 8].map((size) => `u1-standard-${size}`),
    ],
    [
      "core2/paging",
      ["seven-of-seven-is-a-full-page", "page-after-full-last-page"],
      [1, 16, 2, 32, 4, 64, 8].map((size) => `u1-standard-${size}`),
    ],
    [
      "core2/paging",
      ["across-providers-2", "across-providers-3", "across-providers-4"],
      ["storage", "storage"],
    ],
    [
      "core2/after-restart",
      ["kebab-sorting-after-restart-in-one-page"],
      "ab a-c gpuh gpu-h100 storagearchive storage-fast u10 u1a u1-standard".split(" "),
    ],
    [
      "documented/paging",
      ["twenty-five-page-1", "twenty-five-page-2", "twenty-five-page-3"],
      numbered(25),
    ],
    ["documented/paging", ["full-last-page-1", "full-last-page-2"], numbered(10)],
    [
      "documented/paging",
      ["changed-between-pages-1", "changed-between-pages-2"],
      [...numbered(10), "p-105", "p-11", "p-12"],
    ],
  ])("%s %s", async (topic, names, expected) => {
    const { found, error, pages } = await list(topic, names);
    expect(error).toBeUndefined();
    expect(found).toEqual(expected);
    expect(pages).toBe(names.length);
  });
});

test("pages of which two rows are missing are not passed off as complete", async () => {
  const pages = [1, 2, 3].map((page) => `kebab-sorting-after-restart-page-${page}`);
  const { found, error } = await list("core2/after-restart", pages);
  expect(error).toMatchObject({
    kind: "invalid-response",
    issues: [{ path: ["items", 1], received: '"a-c"' }],
    message: expect.stringContaining("narrow by filterProvider"),
  });
  expect(found).toEqual([]);
});

test("the first page for ever ends at its second time", async () => {
  const pages = [1, 2, 3].map((page) => `at-sign-in-names-page-${page}`);
  const { found, error, pages: asked } = await list("documented/paging", pages);
  expect(error).toMatchObject({ kind: "invalid-response", issues: [{ path: ["next"] }] });
  expect(found).toHaveLength(10);
  expect(asked).toBe(2);
});
