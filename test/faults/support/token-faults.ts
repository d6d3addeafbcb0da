import type { Exchange } from "../../transport/support/raw-server";
import { PAGE_TEXT, tokenFor } from "../../transport/support/samples";
import { type Fault, fault, noToken, ok, timeout } from "./fault";
import { echoOf } from "./secrets";

const RENEWAL = "/auth/providers/refresh";
const isRenewal = ({ request }: Exchange): boolean => request.target === RENEWAL;

const grant = (exchange: Exchange, life: number): void =>
  exchange.json(200, { responses: [{ accessToken: tokenFor(life), csrfToken: "" }] });

const renewalIs =
  (answer: (exchange: Exchange) => void) =>
  (exchange: Exchange): void => {
    if (isRenewal(exchange)) answer(exchange);
    else exchange.answer(200, PAGE_TEXT);
  };

/** ms that the first token lives: it ends while the first request is under way. */
const SHORT_LIFE = 100;

const expiring = (exchange: Exchange): void => {
  if (isRenewal(exchange)) return grant(exchange, exchange.number === 1 ? SHORT_LIFE : 600_000);
  if (exchange.number > 2) return exchange.answer(200, PAGE_TEXT);
  setTimeout(() => exchange.json(403, { why: "Forbidden" }), SHORT_LIFE);
};

const renews = { renews: true };

/** Faults of the tokens, and of the requests that renew them. */
export const tokenFaults: readonly Fault[] = [
  fault("token that ends mid-run", "403, and a good renewal", expiring, ok(2), renews),
  fault(
    "renewal refused by Core2",
    "401 to the renewal",
    renewalIs((exchange) => exchange.json(401, { why: `Unauthorized ${echoOf(exchange)}` })),
    noToken(401),
    renews,
  ),
  fault(
    "renewal refused by the documented Core",
    "403 to the renewal",
    renewalIs((exchange) => exchange.json(403, { why: `Forbidden ${echoOf(exchange)}` })),
    noToken(403),
    renews,
  ),
  fault(
    "renewal that fails once",
    "503 to the renewal, then a good answer",
    (exchange) => {
      if (exchange.number === 1) exchange.answer(503);
      else if (isRenewal(exchange)) grant(exchange, 600_000);
      else exchange.answer(200, PAGE_TEXT);
    },
    ok(1),
    renews,
  ),
  fault(
    "renewal that always fails",
    "503 to every renewal",
    renewalIs((exchange) => exchange.answer(503, echoOf(exchange))),
    noToken(503),
    renews,
  ),
  fault(
    "renewal that is cut off",
    "RST in place of its answer",
    renewalIs((exchange) => exchange.reset()),
    noToken(),
    renews,
  ),
  fault(
    "renewal that stalls",
    "no answer, and no end",
    renewalIs(() => {}),
    timeout("token", 0),
    { ...renews, timeout: 300 },
  ),
  fault(
    "renewal whose body stalls",
    "headers, and no end",
    renewalIs((exchange) => exchange.begin(200, { "content-length": 100 })),
    timeout("token", 0),
    { ...renews, timeout: 300 },
  ),
  fault(
    "renewal with HTML",
    "a login page in place of the token",
    renewalIs((exchange) => exchange.answer(200, `<html>${echoOf(exchange)}</html>`)),
    noToken(200),
    renews,
  ),
  fault(
    "renewal without a token",
    "`200 {}`, as Core2 answers what it can't use",
    renewalIs((exchange) => exchange.json(200, {})),
    noToken(200),
    renews,
  ),
  fault(
    "renewal that redirects",
    "302: the refresh token does not go on",
    renewalIs((exchange) => exchange.answer(302, "", { location: "https://core.invalid/" })),
    noToken(302),
    renews,
  ),
];
