import ky from "ky";
import createClient from "openapi-fetch";
import type { BulkRequest, ProductV2Input } from "../src/index";
import type { Contest } from "./measure";
import { itemsOf, sharingCategories } from "./rows";
import { sdk } from "./sdk";

const PATH = "/api/products/v2";
const OURS = "ucloud-products";

/** As much of the API's description as `openapi-fetch` needs for its types. */
interface Paths {
  [PATH]: {
    post: {
      requestBody: { content: { "application/json": BulkRequest<ProductV2Input> } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  };
}

/** What every rival sends: a token, and JSON. */
const headers = {
  authorization: `Bearer ${"x".repeat(400)}`,
  "content-type": "application/json; charset=utf-8",
};

const clientOf = (baseUrl: string) =>
  new sdk.ProductsClient({ baseUrl, auth: sdk.providerRefreshToken("refresh-token") });

interface Creation {
  readonly title: string;
  readonly items: readonly ProductV2Input[];
  readonly rounds: number;
  /** How much longer than a rival it may take. */
  readonly limits?: Readonly<Record<string, number>>;
}

const createContest = (
  baseUrl: string,
  { title, items, rounds, limits = {} }: Creation,
): Contest => {
  const bulk = sdk.bulkRequestOf(...items);
  const url = baseUrl + PATH;
  const products = clientOf(baseUrl);
  const openapi = createClient<Paths>({ baseUrl, headers });
  return {
    title,
    rounds,
    rivals: {
      "raw fetch": async () =>
        (await fetch(url, { method: "POST", headers, body: JSON.stringify(bulk) })).text(),
      "bare ky": () => ky.post(url, { headers, json: bulk }).text(),
      "openapi-fetch": () => openapi.POST(PATH, { body: bulk }),
      [OURS]: () => products.create(bulk),
    },
    claims: ["raw fetch", "bare ky", "openapi-fetch"].map((to) => {
      const atMost = limits[to];
      return { of: OURS, to, ...(atMost === undefined ? {} : { atMost }) };
    }),
  };
};

const browseContest = (baseUrl: string, n: number, rounds: number): Contest => {
  const url = `${baseUrl}${PATH}/browse?itemsPerPage=${n}`;
  const products = clientOf(baseUrl);
  return {
    title: `browse, ${n} of a page`,
    rounds,
    rivals: {
      "raw fetch": async () => (await fetch(url, { headers })).json(),
      "bare ky": () => ky(url, { headers }).json(),
      [OURS]: () => products.browse({ itemsPerPage: n }),
    },
    claims: [
      { of: OURS, to: "raw fetch", ...(n === 1000 ? { atMost: 1.3 } : {}) },
      { of: OURS, to: "bare ky", ...(n === 1 ? { atMost: 1.1 } : {}) },
    ],
  };
};

/** One call after the other, on loopback, with tokens and retries on. */
export const callContests = (baseUrl: string): Contest[] => [
  createContest(baseUrl, {
    title: "create, n = 1",
    items: itemsOf(1),
    rounds: 4200,
    limits: { "bare ky": 1.05 },
  }),
  createContest(baseUrl, { title: "create, n = 100", items: itemsOf(100), rounds: 1400 }),
  createContest(baseUrl, {
    title: "create, n = 1000, a category object an item",
    items: itemsOf(1000),
    rounds: 350,
    limits: { "raw fetch": 1.5 },
  }),
  createContest(baseUrl, {
    title: "create, n = 1000, shared category objects",
    items: sharingCategories(itemsOf(1000)),
    rounds: 350,
    limits: { "raw fetch": 1.2 },
  }),
  browseContest(baseUrl, 1, 4200),
  browseContest(baseUrl, 1000, 700),
];
