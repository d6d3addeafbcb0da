import { isDeepStrictEqual } from "node:util";
import { isLeft } from "fp-ts/Either";
import {
  ProductsClient,
  ProductV2,
  providerRefreshToken,
  userRefreshToken,
  webSession,
} from "../../src/fp";
import { errorProblems } from "./expected-error";
import { expectationOf } from "./expected-product";
import type { Exchange, Written } from "./recording";

const BASE = "https://ucloud.example";

/** Gives a recorded answer to the client; says where it does not become what the API promises. */
export const replayClient = async (exchange: Exchange): Promise<readonly string[]> => {
  const { path, method } = exchange.request;
  if (/^\/(api\/)?auth\//.test(path)) return replayRenewal(exchange);
  if (path.includes("retrieve")) return replayRetrieve(exchange);
  return method !== "POST" || path.includes("browse")
    ? replayBrowse(exchange)
    : replayCreate(exchange);
};

/** A body that was cut is no answer that a client could read. */
export const isCut = ({ response }: Exchange): boolean =>
  response.bodyOmitted !== undefined && response.status >= 200 && response.status < 300;

// Lengths and encodings are those of the wire, which the recorded body has left.
const WIRE_HEADERS = ["content-length", "content-encoding", "transfer-encoding", "connection"];

const recordedAnswer = ({ response }: Exchange): Response => {
  if (response.failed !== undefined) throw new TypeError(response.failed);
  const headers = Object.entries(response.headers).filter(([name]) => !WIRE_HEADERS.includes(name));
  return new Response(response.body || null, { status: response.status, headers });
};

const clientFor = (exchange: Exchange): ProductsClient =>
  new ProductsClient({ baseUrl: BASE, retry: false, fetch: async () => recordedAnswer(exchange) });

const replayCreate = async (exchange: Exchange): Promise<readonly string[]> => {
  const result = await clientFor(exchange).create({ items: [PRODUCT] })();
  return isLeft(result) ? errorProblems(exchange, result.left) : successProblems(exchange);
};

const replayBrowse = async (exchange: Exchange): Promise<readonly string[]> => {
  const asked = askedBy(exchange);
  const query = { includeBalance: asked.balance, includeMaxBalance: asked.maxUsableBalance };
  const result = await clientFor(exchange).browse(query)();
  if (isLeft(result)) return errorProblems(exchange, result.left);
  const recorded = JSON.parse(exchange.response.body ?? "");
  const { items, rejected, next, itemsPerPage } = result.right;
  const rows: unknown[] = recorded.items;
  const bad = new Set(rejected.map(({ index }) => index));
  const read = rows.map((_, index) => (bad.has(index) ? undefined : items[placeAmong(index, bad)]));
  return [
    ...successProblems(exchange),
    ...(next === (recorded.next ?? undefined) ? [] : [`next: got ${next}`]),
    ...(itemsPerPage === recorded.itemsPerPage ? [] : [`itemsPerPage: got ${itemsPerPage}`]),
    ...rows.flatMap((row, index) => rowProblems(row, read[index], asked)),
  ];
};

const placeAmong = (index: number, bad: ReadonlySet<number>): number =>
  index - [...bad].filter((other) => other < index).length;

const replayRetrieve = async (exchange: Exchange): Promise<readonly string[]> => {
  const asked = askedBy(exchange);
  const result = await clientFor(exchange).retrieve({
    filterName: "name",
    filterCategory: "category",
    filterProvider: "provider",
    includeBalance: asked.balance,
    includeMaxBalance: asked.maxUsableBalance,
  })();
  if (!isLeft(result))
    return [
      ...successProblems(exchange),
      ...rowProblems(JSON.parse(exchange.response.body ?? ""), result.right, asked),
    ];
  const isRefusedRow =
    result.left.kind === "invalid-response" &&
    exchange.response.status === 200 &&
    expectationOf(JSON.parse(exchange.response.body || "null"), asked).kind === "rejected";
  return isRefusedRow ? [] : errorProblems(exchange, result.left);
};

const askedBy = ({ request: { query } }: Exchange) => {
  const asks = (name: string): boolean => new RegExp(`(^|&)${name}=(true|1|TRUE)`).test(query);
  return { balance: asks("includeBalance"), maxUsableBalance: asks("includeMaxBalance") };
};

const rowProblems = (
  row: unknown,
  read: unknown,
  asked: ReturnType<typeof askedBy>,
): readonly string[] => {
  const expected = expectationOf(row, asked);
  const shown = JSON.stringify(read)?.slice(0, 300);
  if (expected.kind === "rejected") return read === undefined ? [] : [`row read as ${shown}`];
  if (expected.kind === "product")
    return isDeepStrictEqual(read, expected.product) ? [] : [`row read as ${shown}`];
  const { type, wireType, wire } = Object(read);
  const isOther =
    type === "other" && wireType === expected.wireType && isDeepStrictEqual(wire, row);
  return isOther ? [] : [`row of an unknown kind read as ${shown}`];
};

const successProblems = ({ response: { status } }: Exchange): readonly string[] =>
  status >= 200 && status < 300 ? [] : [`${status} was read as a success`];

/** A renewal's answer gives a token to the call that waits for it, or an `AuthError`. */
const replayRenewal = async (exchange: Exchange): Promise<readonly string[]> => {
  const { path } = exchange.request;
  const auth = path.includes("providers")
    ? providerRefreshToken("token")
    : path.includes("web")
      ? webSession({ csrfToken: "token" })
      : userRefreshToken("token");
  const client = new ProductsClient({
    baseUrl: BASE,
    retry: false,
    auth,
    fetch: async (url) =>
      new URL(url).pathname.startsWith("/auth")
        ? recordedAnswer(exchange)
        : Response.json({ items: [], itemsPerPage: 50, next: null }),
  });
  const result = await client.browse()();
  const { status, body } = exchange.response;
  const grants = status === 200 && (body ?? "").includes('"accessToken"');
  if (!isLeft(result)) return grants ? [] : [`${status} ${body} gave a token`];
  if (grants || result.left.kind !== "auth")
    return [`${status} became ${result.left.kind}: ${result.left.message}`];
  const isOther = status !== 200 && status !== 0 && result.left.status !== status;
  return isOther ? [`status ${result.left.status}`] : [];
};

/** Gives the products of a value that a server wrote to the client's codec; undefined where it has none. */
export const readWritten = ({ type, json }: Written): readonly string[] | undefined => {
  if (!type.includes("ProductV2")) return undefined;
  const value = JSON.parse(json);
  const rows: readonly unknown[] = type.startsWith("ProductV2.") ? [value] : value.items;
  return rows.flatMap((row) => {
    const decoded = ProductV2.decode(row);
    const read = isLeft(decoded) ? undefined : decoded.right;
    return rowProblems(row, read, { balance: true, maxUsableBalance: true });
  });
};

const PRODUCT = {
  type: "storage",
  name: "a",
  price: 1,
  description: "A",
  category: {
    name: "disk",
    provider: "example",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE",
  },
} as const;
