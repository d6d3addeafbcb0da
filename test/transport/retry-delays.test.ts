import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProductsClient, type ProductsClientOptions, type RetryEvent } from "../../src/index";
import { failureOf } from "./support/outcome";
import { passTime, stopTheClock, stubFetch } from "./support/stub-fetch";

beforeEach(() => stopTheClock());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const unavailable = (headers: Record<string, string> = {}) =>
  stubFetch(() => new Response("", { status: 503, headers }));

const clientOf = (fetch: typeof globalThis.fetch, more: Partial<ProductsClientOptions> = {}) =>
  new ProductsClient({ baseUrl: "https://core.invalid", fetch, ...more });

/** The waits of a call whose every attempt is answered with 503. */
const waitsOf = async (
  { fetch, waits }: ReturnType<typeof stubFetch>,
  more: Partial<ProductsClientOptions>,
): Promise<number[]> => {
  const error = await passTime(failureOf(clientOf(fetch, more).browse()));
  expect(error).toMatchObject({ kind: "api", reason: "unavailable" });
  return waits();
};

describe("a wait before a retry", () => {
  it("is at the most the base delay, doubled for each further one, up to the maximum", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const retry = { limit: 6, baseDelay: 100, maxDelay: 1_000 };
    const waits = await waitsOf(unavailable(), { retry });
    expect(waits.map(Math.round)).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it("is at the most 300 and 600 ms by default", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    expect((await waitsOf(unavailable(), {})).map(Math.round)).toEqual([300, 600]);
  });

  it("has full jitter: from nothing on, in proportion to the random number", async () => {
    vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0.25).mockReturnValue(0.5);
    const retry = { limit: 3, baseDelay: 400, maxDelay: 10_000 };
    const waits = await waitsOf(unavailable(), { retry });
    // A timer takes 1 ms at the least.
    expect(waits[0]).toBeLessThanOrEqual(1);
    expect(waits.slice(1).map(Math.round)).toEqual([200, 800]);
  });

  it("is at least what the server asks for in seconds, even above the maximum", async () => {
    const waits = await waitsOf(unavailable({ "retry-after": "7" }), {
      retry: { limit: 2, baseDelay: 10, maxDelay: 20 },
    });
    expect(waits).toEqual([7_000, 7_000]);
  });

  it("is at least what the server asks for as a date", async () => {
    const date = new Date(Date.now() + 6_000).toUTCString();
    const waits = await waitsOf(unavailable({ "retry-after": date }), { retry: { limit: 1 } });
    expect(waits).toEqual([6_000]);
  });

  it("is longer than what the server asks for where the jitter says so", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const retry = { limit: 1, baseDelay: 6_000, maxDelay: 6_000 };
    expect(await waitsOf(unavailable({ "retry-after": "1" }), { retry })).toEqual([3_000]);
  });

  it.each(["soon", "", "-5", "1.5e", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "is the client's own where Retry-After is %j",
    async (value) => {
      vi.spyOn(Math, "random").mockReturnValue(0.5);
      const waits = await waitsOf(unavailable({ "retry-after": value }), { retry: { limit: 1 } });
      expect(waits).toEqual([150]);
    },
  );

  it("that would pass the deadline is not waited for: the error comes at once", async () => {
    const { fetch, seen } = unavailable({ "retry-after": "30" });
    const onRetry = vi.fn();
    const started = performance.now();
    const call = clientOf(fetch, { timeout: 30_000, hooks: { onRetry } }).browse();
    const error = await failureOf(call);
    expect(performance.now()).toBe(started);
    expect(error).toMatchObject({ kind: "api", status: 503, attempts: 1, retryAfter: 30_000 });
    expect(seen).toHaveLength(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("counts what the call has used up already", async () => {
    const { fetch, seen } = unavailable({ "retry-after": "4" });
    const call = clientOf(fetch, { timeout: 10_000, retry: { limit: 9 } }).browse();
    const error = await passTime(failureOf(call));
    // After 8 s another 4 would be too late.
    expect(seen.map(({ at }) => Math.round(at - (seen[0]?.at ?? 0)))).toEqual([0, 4_000, 8_000]);
    expect(error).toMatchObject({ kind: "api", attempts: 3 });
  });

  it("is told to the hook as it is", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const events: RetryEvent[] = [];
    const { fetch, waits } = unavailable();
    const hooks = { onRetry: (event: RetryEvent) => events.push(event) };
    await passTime(failureOf(clientOf(fetch, { hooks }).browse()));
    expect(events.map(({ delay }) => delay)).toEqual(waits());
    expect(events.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });
});

describe("retryAfter on the error", () => {
  const retryAfterOf = async (headers: Record<string, string>): Promise<unknown> => {
    const { fetch } = stubFetch(() => new Response("", { status: 429, headers }));
    const error = await failureOf(clientOf(fetch, { retry: false }).browse());
    return error.kind === "api" ? error.retryAfter : error;
  };

  it.each([
    ["5", 5_000],
    [" 5 ", 5_000],
    ["0", 0],
    ["99999999999", 2 ** 31 - 1],
    ["never", undefined],
    ["after 5", undefined],
    ["Max 5", undefined],
    ["5s", undefined],
    ["5, 6", undefined],
    ["0x10", undefined],
    ["Thu, 01 Jan 2026 00:00:07 GMT", 7_000],
    ["Thursday, 01-Jan-26 00:00:07 GMT", 7_000],
    ["Thu Jan  1 00:00:07 2026", 7_000],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("of %j is %s", async (value, expected) => {
    expect(await retryAfterOf({ "retry-after": value })).toBe(expected);
  });

  it.each([
    ["an hour behind", 3_600_000],
    ["an hour ahead", -3_600_000],
  ])("as a date counts from the answer's own Date, on a machine that is %s", async (_, ahead) => {
    const now = Date.now() + ahead;
    const date = new Date(now).toUTCString();
    const then = new Date(now + 7_000).toUTCString();
    expect(await retryAfterOf({ date, "retry-after": then })).toBe(7_000);
  });

  it("as a date counts from this machine's clock where the answer's Date is none", async () => {
    const then = new Date(Date.now() + 7_000).toUTCString();
    expect(await retryAfterOf({ date: "today", "retry-after": then })).toBe(7_000);
  });
});
