import type { ProductV2Input } from "../src/index";
import { internals } from "./internals";
import type { Contest } from "./measure";
import { core2Row, documentedRow, itemsOf, pageText } from "./rows";
import { fp } from "./sdk";

const { completenessOf, Pass, readPage, referenceOfRow, rowReader, writeBulk } = internals;
const ROWS = 1000;
const ROUNDS = 420;
const reader = {
  parse: rowReader({ balance: false, maxUsableBalance: false }),
  referenceOf: referenceOfRow,
};
const refuse = new Pass((path, expected) => {
  throw new Error(`${path.join(".")}: expected ${expected}`);
});

const read = (json: unknown) => {
  const answered = readPage(json, reader, (text) => text, new Pass());
  if (answered?.page.items.length !== ROWS) throw new Error("the page was not read");
  return answered;
};

/** What a listing does with the text of a page. */
const readText = (text: string): unknown => {
  const answered = read(JSON.parse(text));
  completenessOf({})(answered, new Pass());
  return answered.page;
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
      { of: "parse and read", to: "JSON.parse", atMost: 1.25 },
      { of: "parse and PageV2(ProductV2).decode", to: "JSON.parse" },
    ],
  };
};

const guardContest = (): Contest => {
  const items = itemsOf(ROWS);
  const text = JSON.stringify({ items });
  const products = read(JSON.parse(pageText(items.map(core2Row)))).page.items;
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
  return {
    title: `bulk of ${ROWS}`,
    rounds: ROUNDS,
    rivals: {
      "JSON.stringify": () => JSON.stringify(bulk),
      "ProductV2Input.encode and stringify": () =>
        JSON.stringify({ items: bulk.items.map(fp.ProductV2Input.encode) }),
      // A text of which nothing is read would stay in pieces.
      "check and write": () => writeBulk(bulk, refuse).text.charCodeAt(0),
    },
    claims: [
      { of: "ProductV2Input.encode and stringify", to: "JSON.stringify" },
      { of: "check and write", to: "JSON.stringify" },
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
