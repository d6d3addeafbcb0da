import type { Fetch, FetchResponse } from "../../../src/index";
import { PAGE_TEXT } from "../../transport/support/samples";
import { api, type Fault, fault, invalidResponse, network, noToken, ok } from "./fault";
import { echoOf } from "./secrets";

/** As polyfills answer: without a stream. */
const streamless: Fetch = async (url, init) => {
  const response = await fetch(url, { ...init });
  const { status, headers } = response;
  return { status, headers, text: () => response.text() };
};

/** What TypeScript refuses, JavaScript gives all the same. */
const answering =
  (response: unknown): Fetch =>
  async () =>
    response as FetchResponse;

/** Faults of a `fetch` that is not the runtime's. */
export const fetchFaults: readonly Fault[] = [
  fault(
    "no body stream",
    "a good answer, by a `fetch` that has only `text()`",
    (exchange) => exchange.answer(200, PAGE_TEXT),
    ok(1),
    { fetch: streamless },
  ),
  fault(
    "no body stream, HTML with 200",
    "a login page, by a `fetch` that has only `text()`",
    (exchange) => exchange.answer(200, `<html>Log in. ${echoOf(exchange)}</html>`),
    invalidResponse,
    { fetch: streamless },
  ),
  fault(
    "no body stream, 403",
    "the Core's own, by a `fetch` that has only `text()`",
    (exchange) => exchange.json(403, { why: echoOf(exchange) }),
    api("forbidden"),
    { fetch: streamless },
  ),
  fault(
    "no body stream, renewal with HTML",
    "a login page in place of the token, by a `fetch` that has only `text()`",
    (exchange) => exchange.answer(200, `<html>${echoOf(exchange)}</html>`),
    noToken(200),
    { fetch: streamless, renews: true },
  ),
  fault(
    "no response",
    "the `fetch` answers with nothing, as one that catches its failures does",
    () => {},
    network,
    { fetch: answering(undefined) },
  ),
  fault("no headers", "the `fetch` answers with a status alone", () => {}, network, {
    fetch: answering({ ok: true, status: 200 }),
  }),
];
