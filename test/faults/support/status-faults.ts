import { type Exchange, rawServer } from "../../transport/support/raw-server";
import { PAGE_TEXT } from "../../transport/support/samples";
import { ALL_ATTEMPTS, api, type Fault, fault, ok, type Target } from "./fault";
import { echoOf } from "./secrets";

const html = (exchange: Exchange, status: number): void =>
  exchange.answer(status, `<html><h1>${status}</h1>${echoOf(exchange)}</html>`, {
    "content-type": "text/html",
  });

/** As a Core answers; `why` shows whatever was sent. */
const why = (exchange: Exchange, status: number, text = echoOf(exchange)): void =>
  exchange.json(status, { statusCode: status, why: text, errorCode: "", detailedCode: 0 });

const onceThenGood =
  (bad: (exchange: Exchange) => void) =>
  (exchange: Exchange): void => {
    if (exchange.number === 1) bad(exchange);
    else exchange.answer(200, PAGE_TEXT);
  };

const tooMany = (retryAfter: Record<string, string>) => (exchange: Exchange) =>
  exchange.answer(429, "Too many requests", retryAfter);

const utc = (time: number): string => new Date(time).toUTCString();

/** As C's `asctime` writes a date. */
const asctime = (time: number): string => {
  const [weekday, day = "", month, year, clock] = utc(time).split(/,? /);
  return `${weekday} ${month} ${day.replace(/^0/, " ")} ${clock} ${year}`;
};

const DEADLOCK =
  "Database exec failed: ERROR: deadlock detected (SQLSTATE 40P01)\nINSERT INTO accounting.products …";

const redirecting = async (): Promise<Target> => {
  const other = await rawServer((exchange) => exchange.answer(200, PAGE_TEXT));
  const server = await rawServer((exchange) =>
    exchange.answer(307, "", { location: `${other.url}${exchange.request.target}` }),
  );
  return {
    url: server.url,
    unfinished: () => [...server.unfinished(), ...other.unfinished()],
    isTokenLost: () => other.requests.length > 0,
    close: async () => {
      await Promise.all([server.close(), other.close()]);
    },
  };
};

/** Whole answers whose status is no 2xx. */
export const statusFaults: readonly Fault[] = [
  fault(
    "HTML with 502",
    "a proxy's page, always",
    (exchange) => html(exchange, 502),
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "plain 503",
    "text, always",
    (exchange) => exchange.answer(503, "no healthy upstream"),
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "503 once",
    "then a good answer",
    onceThenGood((exchange) => html(exchange, 503)),
    ok(2),
  ),
  fault(
    "504",
    "nothing but the status, always",
    (exchange) => exchange.answer(504),
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "408",
    "an overloaded Core, always",
    (exchange) => why(exchange, 408),
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "429, Retry-After in seconds",
    "`Retry-After: 1`, then a good answer",
    onceThenGood(tooMany({ "retry-after": "1" })),
    ok(2),
  ),
  fault(
    "429, Retry-After as a date",
    "a date within two seconds, then a good answer",
    onceThenGood((exchange) => tooMany({ "retry-after": utc(Date.now() + 1_500) })(exchange)),
    ok(2),
  ),
  fault(
    "429, Retry-After in the form of asctime",
    "a date that names no zone is in UTC; then a good answer",
    onceThenGood((exchange) => tooMany({ "retry-after": asctime(Date.now() + 1_500) })(exchange)),
    ok(2),
  ),
  fault(
    "429, Retry-After by another clock",
    "the server's clock is an hour ahead, and its date a second later; then a good answer",
    onceThenGood((exchange) => {
      const now = Date.now() + 3_600_000;
      tooMany({ date: utc(now), "retry-after": utc(now + 1_000) })(exchange);
    }),
    ok(2),
  ),
  fault(
    "429, Retry-After that is none",
    "`Retry-After: after 5`, always: it says nothing",
    tooMany({ "retry-after": "after 5" }),
    api("rate-limited", ALL_ATTEMPTS),
  ),
  fault("429 without Retry-After", "always", tooMany({}), api("rate-limited", ALL_ATTEMPTS)),
  fault(
    "429, Retry-After beyond the deadline",
    "`Retry-After: 60`: not waited for",
    tooMany({ "retry-after": "60" }),
    api("rate-limited"),
  ),
  fault("413", "a proxy's page", (exchange) => html(exchange, 413), api("rejected")),
  fault("400", "the Core's own", (exchange) => why(exchange, 400), api("rejected")),
  fault("401", "the Core's own", (exchange) => why(exchange, 401), api("unauthorized")),
  fault("403", "the Core's own", (exchange) => why(exchange, 403), api("forbidden")),
  fault("404", "as an unknown path", (exchange) => exchange.answer(404), api("not-found")),
  fault("409", "the Core's own", (exchange) => why(exchange, 409), api("conflict")),
  fault(
    "500 once",
    "empty, then a good answer",
    onceThenGood((e) => e.answer(500)),
    ok(2),
  ),
  fault(
    "500 always",
    "empty: one more attempt, and no more",
    (exchange) => exchange.answer(500),
    api("server-error", 2),
  ),
  fault("501", "any other 5xx", (exchange) => html(exchange, 501), api("server-error")),
  fault(
    "deadlock",
    "Core2's 400 with SQLSTATE 40P01, then a good answer",
    onceThenGood((exchange) => why(exchange, 400, DEADLOCK)),
    ok(2),
  ),
  fault(
    "deadlock always",
    "Core2's 400 with SQLSTATE 40P01",
    (exchange) => why(exchange, 400, DEADLOCK),
    api("unavailable", ALL_ATTEMPTS),
  ),
  fault(
    "redirect to another origin",
    "307; the token does not go there",
    { target: redirecting },
    api("redirect"),
  ),
  fault(
    "redirect loop",
    "302 to itself",
    (exchange) => exchange.answer(302, "", { location: exchange.request.target }),
    api("redirect"),
  ),
];
