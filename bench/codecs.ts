import { Issues } from "../src/codec/issue";
import type { Report } from "../src/codec/kind";
import type { ProductV2Input } from "../src/index";
import { sendBulk } from "../src/products/bulk";
import { doubtOf } from "../src/products/doubt";
import { readPage } from "../src/products/page";
import type { Contest } from "./measure";
import { core2Row, documentedRow, itemsOf, pageText } from "./rows";
import { fp } from "./sdk";

const ROWS = 1000;
const ROUNDS = 420;
const ignore = (): void => {};
const issues = (): Issues => new Issues((text) => text);

/** What `browse` does with the text of a page. */
const readText = (text: string): unknown => {
  const json: unknown = JSON.parse(text);
  const page = readPage(json, {}, ignore, issues);
  if (page === undefined || page.items.length !== ROWS) throw new Error("the page was not read");
  return [page, doubtOf(json, true, {})];
};

const pageContest = (generation: string, row: (item: ProductV2Input) => unknown): Contest => {
  const text = pageText(itemsOf(ROWS).map(row), "next");
  const codec = fp.PageV2(fp.ProductV2);
  return {
    title: `page of ${ROWS}, ${generation}`,
    rounds: ROUNDS,
    rivals: {
      "JSON.parse": () => JSON.parse(text),
      "parse and read": () => readText(text),
      "parse and PageV2(ProductV2).decode": () => codec.decode(JSON.parse(text)),
    },
    claims: [
      { of: "parse and read", to: "JSON.parse", atMost: 1.5 },
      { of: "parse and PageV2(ProductV2).decode", to: "JSON.parse" },
    ],
  };
};

const guardContest = (): Contest => {
  const items = itemsOf(ROWS);
  const text = JSON.stringify({ items });
  const page = readPage(JSON.parse(pageText(items.map(core2Row))), {}, ignore, issues);
  const products = page?.items ?? [];
  return {
    title: `guards of ${ROWS}`,
    rounds: ROUNDS,
    rivals: {
      "JSON.parse": () => JSON.parse(text),
      "ProductV2.is": () => products.every(fp.ProductV2.is),
      "ProductV2Input.is": () => items.every(fp.ProductV2Input.is),
    },
    claims: [
      { of: "ProductV2.is", to: "JSON.parse" },
      { of: "ProductV2Input.is", to: "JSON.parse" },
    ],
  };
};

const writeContest = (): Contest => {
  const bulk = { items: itemsOf(ROWS) };
  const refuse: Report = (path, expected) => {
    throw new Error(`${path.join(".")}: expected ${expected}`);
  };
  return {
    title: `bulk of ${ROWS}`,
    rounds: ROUNDS,
    rivals: {
      "JSON.stringify": () => JSON.stringify(bulk),
      "ProductV2Input.encode and stringify": () =>
        JSON.stringify({ items: bulk.items.map(fp.ProductV2Input.encode) }),
      "check, encode and stringify": () => JSON.stringify({ items: sendBulk(bulk, refuse) }),
    },
    claims: [
      { of: "ProductV2Input.encode and stringify", to: "JSON.stringify" },
      { of: "check, encode and stringify", to: "JSON.stringify" },
    ],
  };
};

/** Without a network: what reading and writing cost beside JSON itself. */
export const codecContests = (): Contest[] => [
  pageContest("Core2", core2Row),
  pageContest("documented", documentedRow),
  guardContest(),
  writeContest(),
];
