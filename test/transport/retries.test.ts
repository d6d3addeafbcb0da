import { describe, expect, it, vi } from "vitest";
import { ProductsClient, type RetryOptions } from "../../src/index";
import { serversOfTest } from "./support/a-server";
import { failureOf } from "./support/outcome";
import { BULK, PAGE_TEXT } from "./support/samples";
import { passTime, stopTheClock, stubFetch } from "./support/stub-fetch";

const startServer = serversOfTest();
const quick = { limit: 2, baseDelay: 0, maxDelay: 0 };
const clientOf = (fetch: typeof globalThis.fetch, retry: RetryOptions | false = quick) =>
  new ProductsClient({ baseUrl: "https://core.invalid", fetch, retry });

const status = (code: number, body = "") => stubFetch(() => new Response(body, { status: code }));

const deadlock = JSON.stringify({
  statusCode: 400,
  why: "Database exec failed: ERROR: deadlock detected (SQLSTATE 40P01)\nupdate accounting.…",
});
const duplicate = deadlock.replace("40P01", "23505");

describe("a call is sent again", () => {
  it.each([408, 429, 502, 503, 504])("after %i, up to the limit", async (code) => {
    for (const operation of ["create", "browse"] as const) {
      const { fetch, seen } = status(code);
      const products = clientOf(fetch);
      const call = operation === "create" ? products.create(BULK) : products.browse();
      expect(await failureOf(call)).toMatchObject({ kind: "api", status: code, attempts: 3 });
      expect(seen).toHaveLength(3);
    }
  });

  it("after a network failure, up to the limit", async () => {
    const { fetch, seen } = stubFetch(() => Promise.reject(new TypeError("fetch failed")));
    expect(await failureOf(clientOf(fetch).create(BULK))).toMatchObject({
      kind: "network",
      attempts: 3,
    });
    expect(seen).toHaveLength(3);
  });

  it("after 500 once", async () => {
    const { fetch, seen } = status(500);
    expect(await failureOf(clientOf(fetch, { ...quick, limit: 9 }).create(BULK))).toMatchObject({
      reason: "server-error",
      attempts: 2,
    });
    expect(seen).toHaveLength(2);
  });

  it("after the first 500, whatever came before it", async () => {
    const answers = [503, 500, 503, 500, 200];
    const { fetch, seen } = stubFetch(
      (n) => new Response(PAGE_TEXT, { status: answers[n - 1] ?? 200 }),
    );
    expect(await failureOf(clientOf(fetch, { ...quick, limit: 9 }).browse())).toMatchObject({
      status: 500,
      attempts: 4,
    });
    expect(seen).toHaveLength(4);
  });

  it("after Core2's deadlock, up to the limit", async () => {
    const { fetch } = status(400, deadlock);
    expect(await failureOf(clientOf(fetch).create(BULK))).toMatchObject({
      reason: "unavailable",
      status: 400,
      attempts: 3,
    });
  });

  it("with the same bytes and the same Job-Id", async () => {
    const server = await startServer((exchange) =>
      exchange.answer(exchange.number < 3 ? 503 : 200, "{}"),
    );
    await new ProductsClient({ baseUrl: server.url, retry: quick }).create(BULK);
    expect(server.requests).toHaveLength(3);
    const sent = server.requests.map(({ body, headers }) => [body, headers["job-id"]]);
    expect(sent[0]?.[0]).toContain('"name":"scratch"');
    expect(sent.slice(1)).toEqual([sent[0], sent[0]]);
  });

  it("and a success after retries is a success", async () => {
    const { fetch, seen } = stubFetch((n) =>
      n === 1 ? new Response("", { status: 503 }) : new Response(PAGE_TEXT),
    );
    expect((await clientOf(fetch).browse()).items).toEqual([]);
    expect(seen).toHaveLength(2);
  });
});

describe("a call is not sent again", () => {
  it.each([300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 409, 410, 413, 422, 501, 505])(
    "after %i",
    async (code) => {
      // These statuses have no body.
      const { fetch, seen } = stubFetch(() => new Response(null, { status: code }));
      expect(await failureOf(clientOf(fetch).create(BULK))).toMatchObject({ attempts: 1 });
      expect(seen).toHaveLength(1);
    },
  );

  it.each([
    ["another SQLSTATE", status(400, duplicate)],
    ["an invalid response", status(200, "<html>")],
  ])("after %s", async (_, { fetch, seen }) => {
    await failureOf(clientOf(fetch).create(BULK));
    expect(seen).toHaveLength(1);
  });

  it.each([false, { limit: 0 }] as const)("with retry: %j", async (retry) => {
    const { fetch, seen } = status(503);
    expect(await failureOf(clientOf(fetch, retry).browse())).toMatchObject({ attempts: 1 });
    expect(seen).toHaveLength(1);
  });
});

describe("a call's own retry option", () => {
  it.each([
    [{ limit: 4 }, 5],
    [{ limit: 0 }, 1],
    [{ limit: undefined }, 3],
    [{}, 3],
    [false, 1],
    [undefined, 3],
  ] as const)("%j makes %i attempts", async (retry, attempts) => {
    const { fetch } = status(503);
    const error = await failureOf(clientOf(fetch).browse({}, { retry }));
    expect(error.attempts).toBe(attempts);
  });

  it.each([
    [{}, [300, 600]],
    [{ limit: 3 }, [300, 600, 1_200]],
    [{ limit: 1, baseDelay: 50 }, [50]],
    [{ limit: 3, maxDelay: 400 }, [300, 400, 400]],
  ])("%j takes the rest from the defaults where the client has none", async (retry, delays) => {
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    stopTheClock();
    const { fetch, waits } = status(503);
    await passTime(failureOf(clientOf(fetch, false).browse({}, { retry })));
    vi.useRealTimers();
    random.mockRestore();
    expect(waits().map(Math.round)).toEqual(delays);
  });

  it("switches retries on where the client has none", async () => {
    const { fetch } = status(503);
    const retry = { limit: 1, baseDelay: 0, maxDelay: 0 };
    const error = await failureOf(clientOf(fetch, false).browse({}, { retry }));
    expect(error.attempts).toBe(2);
  });
});
