import { describe, expect, test } from "vitest";
import { foldersIn } from "../../scripts/conformance/folder";
import { stateOf } from "../../scripts/conformance/states";
import { type BrowseQuery, ProductsClient } from "../../src/index";
import { answerOf, type Exchange, exchanges, recordingFetch } from "./support/exchanges";
import { givenQuery } from "./support/recorded-query";

/** The recorded walks, page by page: `X-1`, `X-2`, … (recorded/README.md). */
const walks = exchanges
  .filter(({ topic, name }) => /\/paging-(at|order)$/.test(topic) && name.endsWith("-1"))
  .map(({ topic, name }) => {
    const walk = name.slice(0, -2);
    const pages = exchanges.filter(
      (one) => one.topic === topic && new RegExp(`^${walk}-\\d+$`).test(one.name),
    );
    return [`${topic} ${walk}`, pages] as const;
  });

interface Row {
  readonly name: string;
  readonly productType: string;
  readonly category: { readonly name: string; readonly provider: string };
}

const placeOf = ({ category, name }: Row): string =>
  `${category.provider}/${category.name}/${name}`;

interface Page {
  readonly items: readonly Row[];
  readonly itemsPerPage: number;
  readonly next: string | null;
}

const isBehind = (row: Row, before: Row): boolean => {
  const parts = [
    [before.category.provider, row.category.provider],
    [before.category.name, row.category.name],
    [before.name, row.name],
  ];
  const orders = parts.map(([a = "", b = ""]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return (orders.find((order) => order !== 0) ?? 0) < 0;
};

/** Whether the pages show that rows may be missing (api.md, browseAll; spec §3). */
const showsLoss = (pages: readonly Exchange[]): boolean => {
  const seen = pages.map(({ response }): Page => JSON.parse(response.body ?? ""));
  return seen.some(({ items, itemsPerPage, next }, index) => {
    const [first, last] = [items[0], items.at(-1)];
    const before = seen[index - 1];
    const lastBefore = before?.items.at(-1);
    const split = [before ? first : undefined, next ? last : undefined].map(
      (row) => row?.category.provider,
    );
    const isOutOfOrder = items.some((row, at) => {
      const previous = items[at - 1];
      return (
        previous?.category.provider === row.category.provider &&
        split.includes(row.category.provider) &&
        !isBehind(row, previous)
      );
    });
    return (
      isOutOfOrder ||
      (next !== null && next === before?.next) ||
      (next === null && items.length === itemsPerPage) ||
      (first !== undefined && lastBefore !== undefined && !isBehind(first, lastBefore))
    );
  });
};

const folders = foldersIn("test/wire/recorded");

/** What a listing has to show: every row of the state that the query asks for. */
const wanted = ({ topic, given, request }: Exchange & { readonly given?: string }) => {
  const states = folders.find(({ name }) => topic.startsWith(name))?.states;
  const rows: readonly Row[] = ((states && stateOf(states, given ?? "")?.rows) ?? []).map((row) =>
    JSON.parse(row),
  );
  const query = new URLSearchParams(request.query);
  const asks = (filter: string, value: string): boolean => (query.get(filter) ?? value) === value;
  return rows
    .filter(({ category }) => asks("filterProvider", category.provider))
    .filter(({ category }) => asks("filterCategory", category.name))
    .filter(({ productType }) => asks("filterProductType", productType))
    .map(placeOf)
    .sort();
};

const list = async (pages: readonly Exchange[]) => {
  const left = [...pages];
  const { fetch } = recordingFetch(() => {
    const page = left.shift();
    if (page === undefined) throw new Error("one page too many was asked for");
    return answerOf(page);
  });
  const client = new ProductsClient({ baseUrl: "https://cloud.example", retry: false, fetch });
  const query: BrowseQuery = givenQuery(pages[0]?.request.query ?? "", false) ?? {};
  const found: string[] = [];
  try {
    for await (const product of client.browseAll(query)) found.push(placeOf(product));
  } catch (error) {
    return { found, error };
  }
  return { found, error: undefined };
};

describe("a recorded walk", () => {
  const telling = walks.filter(([, pages]) => showsLoss(pages));
  const silent = walks.filter(([, pages]) => !showsLoss(pages));

  test.each(telling)("%s ends in an error: rows may be missing", async (_, pages) => {
    expect((await list(pages)).error).toMatchObject({
      kind: "invalid-response",
      message: expect.stringMatching(/filterProvider|filterCategory|itemsPerPage/),
    });
  });

  test.each(silent)("%s is read to its end", async (_, pages) => {
    expect((await list(pages)).error).toBeUndefined();
  });

  test("loses rows in silence only where its order breaks between two pages", async () => {
    const lossy: string[] = [];
    for (const [title, pages] of silent) {
      const { found } = await list(pages);
      if (pages[0] && found.sort().join() !== wanted(pages[0]).join()) lossy.push(title);
    }
    expect(lossy).toEqual([
      "core2/paging-order split-provider",
      "core2/paging-order split-provider-by-type",
    ]);
  });
});
