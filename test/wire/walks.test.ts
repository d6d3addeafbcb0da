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

const rowsOf = ({ response }: Exchange): readonly Row[] => JSON.parse(response.body ?? "").items;

/** Whether rows of a provider that a page may split are out of code point order (spec §3). */
const showsSign = (pages: readonly Exchange[]): boolean =>
  pages.some((page, index) => {
    const rows = rowsOf(page);
    const { next } = JSON.parse(page.response.body ?? "");
    const split = [index > 0 ? rows[0] : undefined, next ? rows.at(-1) : undefined].map(
      (row) => row?.category.provider,
    );
    return rows.some((row, at) => {
      const before = rows[at - 1];
      if (before?.category.provider !== row.category.provider) return false;
      return split.includes(row.category.provider) && !isBehind(row, before);
    });
  });

const isBehind = (row: Row, before: Row): boolean =>
  (Buffer.compare(Buffer.from(before.category.name), Buffer.from(row.category.name)) ||
    Buffer.compare(Buffer.from(before.name), Buffer.from(row.name))) < 0;

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
  test.each(walks)("%s is complete, or ends in an error", async (_, pages) => {
    const { found, error } = await list(pages);
    if (error === undefined) expect([...found].sort()).toEqual(pages[0] ? wanted(pages[0]) : []);
    else
      expect(error).toMatchObject({
        kind: "invalid-response",
        message: expect.stringMatching(/filter(Provider|Category)/),
      });
  });

  const whole = walks.filter(([, pages]) => {
    const shown = pages.flatMap((page) => rowsOf(page).map(placeOf));
    return pages[0] && shown.sort().join() === wanted(pages[0]).join() && !showsSign(pages);
  });
  test.each(whole)("%s is not refused: nothing is lost, and nothing looks so", async (_, pages) => {
    expect((await list(pages)).error).toBeUndefined();
  });

  test("is whole often enough for that to mean something", () => {
    expect(whole.length).toBeGreaterThan(10);
    expect(whole.length).toBeLessThan(walks.length);
  });
});
