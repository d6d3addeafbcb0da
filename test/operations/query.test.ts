import { describe, expect, test } from "vitest";
import {
  type BrowseQuery,
  InvalidRequestError,
  ProductsClient,
  type RetrieveQuery,
} from "../../src/index";

const PAGE = { items: [], itemsPerPage: 50, next: null };

/** The query that a call sends, and what it is refused for. */
const asking = async (call: (client: ProductsClient) => Promise<unknown>) => {
  const queries: string[] = [];
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async (input, init) => {
      queries.push(new URL(new Request(input, init).url).search.slice(1));
      return Response.json(PAGE);
    },
  });
  const error: unknown = await call(client).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const paths = error instanceof InvalidRequestError ? error.issues.map(({ path }) => path) : [];
  return { queries, paths };
};

const browsing = (query: object) => asking((client) => client.browse(query as BrowseQuery));
const retrieving = (query: object) => asking((client) => client.retrieve(query as RetrieveQuery));

describe("a query", () => {
  test.each<[object, string]>([
    [{}, ""],
    [{ filterName: null, itemsPerPage: undefined, includeBalance: null }, ""],
    [{ itemsPerPage: 1 }, "itemsPerPage=1"],
    [{ itemsPerPage: 1000 }, "itemsPerPage=1000"],
    [{ next: "p@c@n" }, "next=p%40c%40n"],
    [{ filterName: "a b+c&d=e%/?#" }, "filterName=a%20b%2Bc%26d%3De%25%2F%3F%23"],
    [{ filterName: "Æ漢🚀" }, "filterName=%C3%86%E6%BC%A2%F0%9F%9A%80"],
    [{ filterName: "a;b" }, "filterName=a%3Bb"],
    [{ filterName: " a " }, "filterName=%20a%20"],
    [
      { filterName: "a@b", filterProvider: "p", filterCategory: "c" },
      "filterName=a%40b&filterProvider=p&filterCategory=c",
    ],
    [{ filterProductType: "PRIVATE_NETWORK" }, "filterProductType=PRIVATE_NETWORK"],
    [
      { filterUsable: false, includeBalance: true, includeMaxBalance: false },
      "filterUsable=false&includeBalance=true&includeMaxBalance=false",
    ],
  ])("%j is sent as %s", async (query, expected) => {
    expect(await browsing(query)).toEqual({ queries: [expected], paths: [] });
  });

  test.each<[object, string]>([
    [{ itemsPerPage: 0 }, "itemsPerPage"],
    [{ itemsPerPage: 1001 }, "itemsPerPage"],
    [{ itemsPerPage: -1 }, "itemsPerPage"],
    [{ itemsPerPage: 1.5 }, "itemsPerPage"],
    [{ itemsPerPage: "10" }, "itemsPerPage"],
    [{ itemsPerPage: Number.NaN }, "itemsPerPage"],
    [{ next: "" }, "next"],
    [{ next: "a\nb" }, "next"],
    [{ filterName: "" }, "filterName"],
    [{ filterProvider: " \u00a0" }, "filterProvider"],
    [{ filterCategory: "a\u0000b" }, "filterCategory"],
    [{ filterCategory: "a\ud800" }, "filterCategory"],
    [{ filterName: 5 }, "filterName"],
    [{ filterProductType: "license" }, "filterProductType"],
    [{ filterProductType: "QUANTUM" }, "filterProductType"],
    [{ filterUsable: "true" }, "filterUsable"],
    [{ includeBalance: 1 }, "includeBalance"],
    [{ filterArea: "x" }, "filterArea"],
    [{ consistency: "REQUIRE" }, "consistency"],
    [{ itemsToSkip: 1 }, "itemsToSkip"],
  ])("%j is refused, and not sent", async (query, path) => {
    expect(await browsing(query)).toEqual({ queries: [], paths: [[path]] });
  });

  test.each([null, "x", 5, []])("%j is none", async (query) => {
    expect(await asking((client) => client.browse(query as never))).toEqual({
      queries: [],
      paths: [[]],
    });
  });
});

describe("the query of one product", () => {
  const names = { filterName: "n", filterCategory: "c", filterProvider: "p" };

  test("has its three names first", async () => {
    const { queries } = await retrieving({
      includeBalance: true,
      filterProductType: "STORAGE",
      ...names,
    });
    expect(queries).toEqual([
      "filterName=n&filterCategory=c&filterProvider=p&filterProductType=STORAGE&includeBalance=true",
    ]);
  });

  test.each(Object.keys(names))("is refused without %s", async (missing) => {
    for (const value of [undefined, null, "", " "])
      expect(await retrieving({ ...names, [missing]: value })).toEqual({
        queries: [],
        paths: [[missing]],
      });
  });

  test("has no pages", async () => {
    expect(await retrieving({ ...names, itemsPerPage: 10, next: "x" })).toEqual({
      queries: [],
      paths: [["itemsPerPage"], ["next"]],
    });
  });
});
