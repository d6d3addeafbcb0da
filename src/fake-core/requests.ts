import type { Answer, Call } from "./call";
import { isAnswer } from "./call";
import type { Caller, Route } from "./generations/generation";
import { readableQuery } from "./query";

/** Those whose answers a fault can spoil. */
export const FAULTED_OPERATIONS = ["create", "browse", "retrieve", "refresh"] as const;

/** What a request asked for. `refresh` is any of the three token calls, `unexpected` no call of this API. @since 0.1.0 */
export type FakeOperation = (typeof FAULTED_OPERATIONS)[number] | "unexpected";

/** A request that the fake Core got; tokens are not in it. @since 0.1.0 */
export interface FakeRequest {
  readonly operation: FakeOperation;
  readonly method: string;
  /** Without the base URL's prefix. */
  readonly path: string;
  /** Decoded; of a repeated parameter the first. */
  readonly query: Readonly<Record<string, string>>;
  /** Decoded JSON, its text where it is none, undefined where there is no body. */
  readonly body: unknown;
  readonly jobId: string | undefined;
  /** `guest`, `provider:<id>`, `user:<id>`, `admin:<id>`, `service:<id>`, or `refused`. */
  readonly caller: string;
}

export const operationOf = (route: Route | undefined): FakeOperation => {
  if (route === undefined) return "unexpected";
  return route === "create" || route === "browse" || route === "retrieve" ? route : "refresh";
};

/** How a request stands in `core.requests`. */
export const requestOf = (
  call: Call,
  route: Route | undefined,
  caller: Caller | Answer,
): FakeRequest => {
  const operation = operationOf(route);
  return {
    operation,
    method: call.method,
    path: call.path ?? "",
    query: withoutTokens(readableQuery(call.query)),
    body: readableBody(call.body, operation === "refresh"),
    jobId: call.header("job-id"),
    caller: nameOf(caller),
  };
};

const nameOf = (caller: Caller | Answer): string => {
  if (isAnswer(caller)) return "refused";
  return caller.role === "NONE" ? "guest" : `${caller.role.toLowerCase()}:${caller.id}`;
};

const REDACTED = "[redacted]";
const isTokenName = (name: string): boolean => /token/i.test(name);

const withoutTokens = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, isTokenName(name) ? REDACTED : value]),
  );

/** In a renewal each text may be the token, wherever a mistaken client puts it. */
const readableBody = (body: string, isRenewal: boolean): unknown => {
  if (body === "") return undefined;
  try {
    return JSON.parse(body, (key, value) =>
      isTokenName(key) || (isRenewal && typeof value === "string") ? REDACTED : value,
    );
  } catch {
    return isRenewal ? REDACTED : body;
  }
};
