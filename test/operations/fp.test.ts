import { isLeft, isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { ProductsClient } from "../../src/fp";
import { storage } from "../products/support/items";
import { type Page, row } from "./support/pages";

/** The TaskEither client on pages that are served in turn. */
const serving = (pages: readonly Page[]) => {
  let asked = 0;
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    retry: false,
    fetch: async () => Response.json({ itemsPerPage: 50, ...pages[asked++] }),
  });
  return { client, asked: () => asked };
};

describe("a call as a TaskEither", () => {
  test("does nothing until it is run, and each run is a call", async () => {
    const { client, asked } = serving([{ items: [row("a")] }, { items: [row("b")] }]);
    const browse = client.browse();
    expect(asked()).toBe(0);
    const [first, second] = [await browse(), await browse()];
    expect(asked()).toBe(2);
    expect([first, second]).toMatchObject([
      { _tag: "Right", right: { items: [{ name: "a" }] } },
      { _tag: "Right", right: { items: [{ name: "b" }] } },
    ]);
  });

  test("returns what it refuses on the left, and throws nothing", async () => {
    const { client, asked } = serving([]);
    const refused = await client.create({ items: [storage({ price: -1 })] })();
    expect(isLeft(refused) && refused.left.kind).toBe("invalid-request");
    expect(asked()).toBe(0);
  });

  test("returns undefined for a create", async () => {
    const { client } = serving([{ items: [] }]);
    expect(await client.create({ items: [storage()] })()).toEqual({
      _tag: "Right",
      right: undefined,
    });
  });

  test("returns one product", async () => {
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      fetch: async () => Response.json(row("a")),
    });
    const query = { filterName: "a", filterCategory: "c", filterProvider: "p" };
    expect(await client.retrieve(query)()).toMatchObject({ right: { type: "storage", name: "a" } });
  });
});

describe("a listing of Eithers", () => {
  test("ends after its first left", async () => {
    const { client } = serving([{ items: [row("a"), {}, row("b")], next: "x" }]);
    const found: string[] = [];
    for await (const one of client.browseAll())
      found.push(isRight(one) ? one.right.name : one.left.kind);
    expect(found).toEqual(["a", "invalid-response"]);
  });

  test("can be iterated twice: each is a listing of its own", async () => {
    const { client, asked } = serving([{ items: [row("a")] }, { items: [row("b")] }]);
    const listing = client.browsePages();
    const sizes: number[] = [];
    for await (const page of listing) if (isRight(page)) sizes.push(page.right.items.length);
    for await (const page of listing) if (isRight(page)) sizes.push(page.right.items.length);
    expect(sizes).toEqual([1, 1]);
    expect(asked()).toBe(2);
  });
});
