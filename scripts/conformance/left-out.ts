import { expandedQuery, omittedBody } from "./omitted";
import type { Exchange, RecordedWorld } from "./recording";

/** Why a class of exchanges is not replayed. */
export const REASONS = {
  "no state": "the exchange names no state that the server was in (its note says why)",
  "unknown caller": "world.json does not describe who sent it",
  "raw transport":
    "decided below HTTP requests: slow or broken connections, lengths that lie, a closing server",
  "raw URL": "every URL parser resolves dot segments before anything is sent",
  "GET with a body": "fetch sends none",
  "body left out": "the recording does not show the request's body, nor how to make it",
  "lenient JSON": "no JSON, and yet accepted by the server's lenient parser",
  "other call": "no call of this API",
  "no product": "a written value of another type than the client's codecs read",
} as const;

export type LeftOut = keyof typeof REASONS;

/** Undefined where an exchange can be replayed. */
export const leftOut = (
  exchange: Exchange,
  world: RecordedWorld,
  others: readonly Exchange[],
): LeftOut | undefined => {
  const { request, response, caller = "none", given } = exchange;
  const isAuth = /^\/(api\/)?auth\//.test(request.path);
  if (!isAuth && given === undefined) return "no state";
  const who = world.callers[caller];
  if (who === undefined) return "unknown caller";
  if (request.path === "/auth/loginServer") return "other call";
  if (isRawTransport(exchange) && !isPanic(exchange, world) && !isOfHead(exchange))
    return "raw transport";
  if (/\/\.\.?(\/|$)/.test(request.path)) return "raw URL";
  if (/^(GET|HEAD)$/.test(request.method) && request.body) return "GET with a body";
  if (request.bodyOmitted && omittedBody(exchange, others) === undefined) return "body left out";
  const isAccepted = response.status >= 200 && response.status < 300;
  return isAccepted && request.body && !isJson(request.body) ? "lenient JSON" : undefined;
};

const isRawTransport = ({ response }: Exchange): boolean =>
  response.failed !== undefined || response.headers.connection === "close";

// What a server refuses for its address alone can be played, although it closes the connection.
const LONG = 4096;
const isOfHead = ({ request, response }: Exchange): boolean =>
  response.failed === undefined &&
  (/%(?![0-9a-f]{2})/i.test(request.path) || expandedQuery(request.query).length > LONG);

// A server that panics over a claim closes the connection as well; that can be played.
const isPanic = ({ caller = "", response }: Exchange, world: RecordedWorld): boolean =>
  response.failed !== undefined && /no iat/.test(world.callers[caller]?.wrong ?? "");

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
