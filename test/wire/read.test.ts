import { describe, expect, test } from "vitest";
import { type BrowseQuery, ProductsClient, type RetrieveQuery } from "../../src/index";
import { titled } from "./support/create-exchanges";
import { answerOf, type Exchange, exchanges, recordingFetch, type Sent } from "./support/exchanges";
import { expectedError } from "./support/expected-error";
import { CUT, NOT_ASKED } from "./support/not-asked";
import { readingOf } from "./support/oracle";
import { askedBy, givenQuery, pairsOf } from "./support/recorded-query";

const BROWSE = "/api/products/v2/browse";
const RETRIEVE = "/api/products/v2/retrieve";

const reads = exchanges.filter(
  ({ request: { method, path } }) => method === "GET" && (path === BROWSE || path === RETRIEVE),
);
/** A body of which only the beginning was kept is no answer. */
const isCut = ({ response: { status, bodyOmitted } }: Exchange): boolean =>
  status === 200 && bodyOmitted !== undefined;
const whole = reads.filter((exchange) => !isCut(exchange));

const isRetrieve = ({ request: { path } }: Exchange): boolean => path === RETRIEVE;
const queryOf = (exchange: Exchange): BrowseQuery | undefined =>
  givenQuery(exchange.request.query, isRetrieve(exchange));

/** Where the client can't ask what was asked, it gets the answer all the same. */
const included = ({ request: { query } }: Exchange): BrowseQuery => {
  const { balance, maxUsableBalance } = askedBy(query);
  return { includeBalance: balance, includeMaxBalance: maxUsableBalance };
};
const byName = (query: BrowseQuery): RetrieveQuery => {
  const { filterName, filterCategory, filterProvider, ...rest } = query;
  return {
    ...rest,
    filterName: filterName ?? "n",
    filterCategory: filterCategory ?? "c",
    filterProvider: filterProvider ?? "p",
  };
};

const replay = async (exchange: Exchange): Promise<{ sent: Sent[]; outcome: unknown }> => {
  const { fetch, sent } = recordingFetch(() => answerOf(exchange));
  const client = new ProductsClient({ baseUrl: "https://cloud.example", retry: false, fetch });
  const query = queryOf(exchange);
  const call = isRetrieve(exchange)
    ? client.retrieve(byName(query ?? included(exchange)))
    : client.browse(query ?? included(exchange));
  return { sent, outcome: await call.catch((error: unknown) => error) };
};

const expectedPage = (exchange: Exchange): object => {
  const asked = askedBy(exchange.request.query);
  const page = JSON.parse(exchange.response.body ?? "");
  const rows: readonly unknown[] = page.items;
  const readings = rows.map((row) => readingOf(row, asked));
  return {
    items: readings.flatMap((reading) => (reading.kind === "rejected" ? [] : [reading.product])),
    rejected: readings.flatMap(({ kind }, index) => (kind === "rejected" ? [index] : [])),
    itemsPerPage: page.itemsPerPage,
    ...(page.next ? { next: page.next } : {}),
  };
};

/** One that did not break off after its status. */
const isAnswered = ({ response: { status, failed } }: Exchange): boolean =>
  status === 200 && failed === undefined;
const okBrowses = whole.filter((one) => isAnswered(one) && !isRetrieve(one));
const okRetrieves = whole.filter((one) => isAnswered(one) && isRetrieve(one));
const failures = whole.filter((one) => !isAnswered(one));

describe("a recorded page", () => {
  test.each(titled(okBrowses))("%s is read as the API promises", async (_, exchange) => {
    const { outcome } = await replay(exchange);
    const { rejected, ...page } = Object(outcome);
    const indexes = rejected.map(({ index }: { index: number }) => index);
    expect({ ...page, rejected: indexes }).toStrictEqual(expectedPage(exchange));
  });
});

describe("a recorded product", () => {
  test.each(titled(okRetrieves))("%s is read as the API promises", async (_, exchange) => {
    const { outcome } = await replay(exchange);
    const row = JSON.parse(exchange.response.body ?? "");
    const reading = readingOf(row, askedBy(exchange.request.query));
    if (reading.kind !== "rejected") expect(outcome).toStrictEqual(reading.product);
    else expect(outcome).toMatchObject({ kind: "invalid-response", status: 200, attempts: 1 });
  });
});

describe("a recorded failure to read", () => {
  test.each(titled(failures))("%s becomes its error", async (_, exchange) => {
    const { outcome } = await replay(exchange);
    expect(outcome).toMatchObject(expectedError(exchange));
  });
});

describe("a recorded query", () => {
  const asked = reads.filter((exchange) => queryOf(exchange) !== undefined);
  test.each(titled(asked))("%s is asked as it was recorded", async (_, exchange) => {
    const { sent } = await replay(exchange);
    const { path, query } = exchange.request;
    expect(sent.map((one) => ({ ...one, headers: undefined, query: pairsOf(one.query) }))).toEqual([
      { method: "GET", path, query: pairsOf(query), headers: undefined, body: "" },
    ]);
  });

  test("is one that the client can ask, but for these", () => {
    const others = titled(reads.filter((exchange) => queryOf(exchange) === undefined));
    const listed = Object.entries(NOT_ASKED).flatMap(([topic, names]) =>
      names.map((name) => `${topic} ${name}`),
    );
    expect(others.map(([title]) => title).sort()).toEqual(listed.sort());
    expect(titled(reads.filter(isCut)).map(([title]) => title)).toEqual(CUT);
  });
});
