import { describe, expect, test } from "vitest";
import { InvalidRequestError, ProductsClient } from "../../src/index";
import { creates, leftOut, titled, writable } from "./support/create-exchanges";
import { answerOf, type Exchange, recordingFetch, type Sent } from "./support/exchanges";
import { expectedError } from "./support/expected-error";
import { LEFT_OUT } from "./support/left-out";
import { meaningOf } from "./support/meaning";
import { REFUSALS, refusalOf, writtenPath } from "./support/refusals/refusals";

const refused = writable.filter(({ topic, name }) => refusalOf(topic, name) !== undefined);
const accepted = writable.filter(({ topic, name }) => refusalOf(topic, name) === undefined);

const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

/** Gives a recorded body to the client, and the recorded answer to what it sends. */
const replay = async (exchange: Exchange): Promise<{ sent: Sent[]; error: unknown }> => {
  const { fetch, sent } = recordingFetch(() => answerOf(exchange));
  const client = new ProductsClient({ baseUrl: "https://cloud.example", retry: false, fetch });
  const outcome = client.create(JSON.parse(exchange.request.body ?? ""));
  return {
    sent,
    error: await outcome.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  };
};

describe("a body that breaks a rule", () => {
  test.each(titled(refused))("%s is refused by its path, and not sent", async (_, exchange) => {
    const { sent, error } = await replay(exchange);
    expect(error).toBeInstanceOf(InvalidRequestError);
    const { issues, issueCount, attempts } = error as InvalidRequestError;
    const paths = issues.map(({ path }) => writtenPath(path));
    expect(sorted(paths)).toEqual(sorted(refusalOf(exchange.topic, exchange.name) ?? []));
    expect({ issueCount, attempts }).toEqual({ issueCount: paths.length, attempts: 0 });
    expect(sent).toEqual([]);
  });

  test("is one of those that were recorded", () => {
    const known = Object.entries(REFUSALS).flatMap(([topic, paths]) =>
      Object.values(paths).flatMap((names) => names.map((name) => `${topic} ${name}`)),
    );
    expect(sorted(known)).toEqual(sorted(titled(refused).map(([title]) => title)));
  });
});

describe("a body that keeps the rules", () => {
  test.each(titled(accepted))("%s is sent with its meaning", async (_, exchange) => {
    const { sent } = await replay(exchange);
    expect(sent).toHaveLength(1);
    const [{ method, path, query, headers, body } = {} as Sent] = sent;
    expect({ method, path, query }).toEqual({
      method: "POST",
      path: "/api/products/v2",
      query: "",
    });
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    // Strict: all defaults are written out, in the canonical order, and nothing is null.
    expect(JSON.parse(body)).toStrictEqual(meaningOf(JSON.parse(exchange.request.body ?? "")));
  });

  test.each(titled(accepted))("%s is answered as it was recorded", async (_, exchange) => {
    const { error } = await replay(exchange);
    const { status } = exchange.response;
    if (status === 200) expect(error).toBeUndefined();
    else expect(error).toMatchObject(expectedError(exchange));
  });
});

describe("a body that no client can write", () => {
  const namesBy = (why: string): readonly string[] =>
    titled(creates.filter((one) => leftOut(one) === why)).map(([title]) => title);

  test.each(Object.entries(LEFT_OUT))("because of %s is one of those", (why, topics) => {
    const listed = Object.entries(topics).flatMap(([topic, names]) =>
      names.map((name) => `${topic} ${name}`),
    );
    expect(sorted(namesBy(why))).toEqual(sorted(listed));
  });

  test("is not every body", () => {
    expect(writable.length).toBeGreaterThan(400);
  });

  const rounded = creates.filter((one) => leftOut(one) === "an integer that no number holds");
  test.each(titled(rounded))("%s is refused rather than rounded", async (_, exchange) => {
    const { sent, error } = await replay(exchange);
    expect(sent).toEqual([]);
    expect(error).toMatchObject({ kind: "invalid-request", issueCount: 1 });
    expect(String(error)).not.toMatch(/\d{17}|\de\+?\d/);
  });
});
