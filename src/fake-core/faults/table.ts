import { HttpResponse } from "msw";
import type { Answer } from "../call";
import type { Generation } from "../generations/generation";
import { brokenOff, dripping, endless, stalled } from "./bodies";
import type { FaultName } from "./names";
import type { FaultOptions } from "./options";
import { givenUp } from "./wait";

/** What a fault is made of. */
export interface Spoiled {
  readonly request: Request;
  readonly generation: Generation;
  readonly options: FaultOptions;
  /** Serves the request after all. */
  readonly serve: () => Answer;
  /** An answer as it would travel. */
  readonly send: (answer: Answer) => Response;
}

type Spoil = (spoiled: Spoiled) => Response | Promise<Response>;

const HTML = { "content-type": "text/html" };
const PLAIN = { "content-type": "text/plain" };
const JSON_TYPE = { "content-type": "application/json" };
const page = (title: string): string =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

const answer =
  (status: number, body: string | null, headers: Record<string, string>): Spoil =>
  ({ options: { retryAfter } }) =>
    new HttpResponse(body, {
      status,
      headers: retryAfter === undefined ? headers : { "retry-after": retryAfter, ...headers },
    });

const retryAfter =
  (value: () => string): Spoil =>
  (spoiled) =>
    answer(429, "Too Many Requests", { ...PLAIN, "retry-after": value() })(spoiled);

const redirect =
  (target: (request: Request) => string): Spoil =>
  (spoiled) =>
    answer(307, null, { location: target(spoiled.request) })(spoiled);

const refusal =
  (status: number, why: string): Spoil =>
  ({ generation, send }) =>
    send(generation.refusal(status, why));

/**
 * True answers whose body is spoiled on its way. The headers say the true length, as a server's do:
 * msw 3 takes an answer without one for ended as soon as its body breaks off.
 */
const body =
  (
    spoil: (bytes: Uint8Array<ArrayBuffer>, spoiled: Spoiled) => BodyInit,
    framing: (length: string) => Readonly<Record<string, string>> = withLength,
  ): Spoil =>
  (spoiled) => {
    const { status, headers, body: text } = spoiled.serve();
    if (status === 0) return HttpResponse.error();
    const bytes = new TextEncoder().encode(text);
    return new HttpResponse(spoil(bytes, spoiled), {
      status,
      headers: { ...headers, ...framing(String(bytes.length)) },
    });
  };

const withLength = (length: string) => ({ "content-length": length });
const calledGzip = (length: string) => ({ ...withLength(length), "content-encoding": "gzip" });
const inChunks = () => ({ "transfer-encoding": "chunked" });

const half = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.slice(0, Math.ceil(bytes.length / 2));

/** Every named fault, and what the client meets instead of an answer. */
export const FAULTS: Readonly<Record<FaultName, Spoil>> = {
  /** The true answer, after `delay`. */
  slow: ({ serve, send }) => send(serve()),
  /** No connection, an unknown host, a reset: a page cannot tell which. */
  "network-error": () => HttpResponse.error(),
  /** The request takes effect, its answer gets lost (spec §1). */
  "answer-lost": ({ serve }) => {
    serve();
    return HttpResponse.error();
  },
  /** Nothing comes, until the client gives up. */
  "stalled-headers": async ({ request }) => {
    await givenUp(request.signal);
    return HttpResponse.error();
  },
  "stalled-body": body((bytes, { request }) => stalled(half(bytes), request.signal)),
  /** One byte, then `delay` (default 1000 ms), then the next. */
  "slow-body": body((bytes, { options, request }) =>
    dripping(bytes, options.delay ?? 1000, request.signal),
  ),
  /** And a byte: msw 3 sends no headers before the body begins. */
  "reset-after-headers": body((bytes, { request }) => brokenOff(bytes.slice(0, 1), request.signal)),
  "reset-in-body": body((bytes, { request }) => brokenOff(half(bytes), request.signal)),
  "endless-body": body((bytes, { request }) => endless(bytes, request.signal), inChunks),
  /** Called gzip and none. A browser does not unpack what a service worker answers. */
  "broken-gzip": body((bytes) => bytes, calledGzip),
  "html-502": answer(502, page("502 Bad Gateway"), HTML),
  "plain-503": answer(503, "upstream connect error", PLAIN),
  "empty-504": answer(504, null, {}),
  "empty-500": answer(500, null, {}),
  "html-413": answer(413, page("413 Request Entity Too Large"), HTML),
  /** With `Retry-After` where the option `retryAfter` says so. */
  "plain-429": answer(429, "Too Many Requests", PLAIN),
  "429-seconds": retryAfter(() => "1"),
  "429-date": retryAfter(() => new Date(Date.now() + 1000).toUTCString()),
  "429-past-date": retryAfter(() => new Date(0).toUTCString()),
  "429-garbage": retryAfter(() => "soon"),
  "redirect-elsewhere": redirect(() => "https://elsewhere.example/login"),
  "redirect-loop": redirect((request) => request.url),
  "html-200": answer(200, page("Sign in"), HTML),
  "empty-200": answer(200, null, JSON_TYPE),
  "truncated-200": ({ serve, send }) => {
    const served = serve();
    return send({ ...served, body: served.body.slice(0, Math.ceil(served.body.length / 2)) });
  },
  "wrong-shape-200": answer(200, '{"rows":[1,2,3]}', JSON_TYPE),
  "no-content-204": answer(204, null, {}),
  /** A refusal in the Core's own words. */
  unauthorized: refusal(401, "Unauthorized"),
  forbidden: refusal(403, "Forbidden"),
  "server-error": refusal(500, "Internal Server Error"),
  /** The accounting service does not answer in time (documented accounting-too-slow). */
  overloaded: refusal(408, "Request took to long"),
  /** Another bulk in opposite order won (spec §5). */
  deadlock: ({ generation, send }) => send(generation.deadlock),
  /** The database is stopped and started: nothing is stored, and the same request works later (spec §5). */
  "database-away": ({ generation, send }) => send(generation.databaseAway),
};
