import { type Either, isLeft, left, right } from "fp-ts/Either";
import ky from "ky";
import { ApiError } from "../errors/api";
import { InvalidResponseError } from "../errors/invalid-response";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import { cancel, type Reader, readText, TOO_LONG } from "./body";
import type { Call } from "./call";
import type { Fetch } from "./fetch";
import type { Observer } from "./observer";
import { retryAfterOf } from "./retry-after";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
  /** Whether the browser's cookies go along; nothing for its default. */
  readonly credentials?: RequestCredentials | undefined;
}

/** A 2xx, read to its end. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Wire {
  /** Asked at each attempt: MSW and others replace the global one later. */
  readonly fetch: () => Fetch;
  readonly maxResponseBytes: number;
}

/** Sends a request once, and reads the whole answer. */
export const attempt = async (
  request: HttpRequest,
  { fetch, maxResponseBytes }: Wire,
  call: Call,
  observer?: Observer,
): Promise<Either<ProductsError, Answer>> => {
  const failed = (reason: unknown): ProductsError => new NetworkError(call, reason, request.url);
  let started = 0;
  const sent = await call.during(
    "headers",
    () => {
      call.attempts++;
      observer?.request(call);
      started = performance.now();
      return send(request, fetch(), call);
    },
    failed,
  );
  if (isLeft(sent)) return sent;
  const response = sent.right;
  observer?.response(call, response.status, performance.now() - started);
  let reader: Reader | undefined;
  const read = await call.during(
    "body",
    async () => {
      reader = response.body?.getReader();
      return readText(reader, maxResponseBytes);
    },
    failed,
  );
  // By hand as well: a `fetch` need not follow its signal once the headers are there.
  if (isLeft(read) || read.right === TOO_LONG) cancel(reader);
  if (isLeft(read)) return read;
  if (!response.ok) return left(apiError(response, read.right, call));
  const { status } = response;
  if (read.right === TOO_LONG) {
    const message = `was answered with more than ${maxResponseBytes} bytes (maxResponseBytes)`;
    return left(new InvalidResponseError(call, message, { status }));
  }
  return right({ status, text: read.right });
};

const send = async (request: HttpRequest, fetch: Fetch, call: Call): Promise<Response> => {
  const { url, credentials, body, ...init } = request;
  const { signal } = call;
  const response = await ky(url, {
    ...init,
    ...(body === undefined ? {} : { body }),
    ...(credentials === undefined ? {} : { credentials }),
    redirect: "manual",
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // The signal goes here, not to ky: Node 20 forgets the one that a `Request` holds, at a garbage
    // collection, and each signal that is made of others costs a call a twentieth of its time.
    fetch: (input, options) => fetch(input, { ...options, signal }),
  });
  if (response.type === "error") throw new TypeError("the fetch answered with Response.error()");
  // A `fetch` that does not follow its signal answers a call that is over.
  if (signal.aborted) cancel(response.body);
  return response;
};

const apiError = (response: Response, text: string | typeof TOO_LONG, call: Call): ApiError =>
  new ApiError(call, {
    // A browser hides a redirect: it shows it as status 0.
    status: response.type === "opaqueredirect" ? undefined : response.status,
    text: text === TOO_LONG ? "" : text,
    target: targetOf(response, call),
    retryAfter: retryAfterOf(response.headers),
  });

/** The origin alone, because a path or a query can carry a secret; and none that carries one. */
const targetOf = ({ headers, url, status }: Response, { redact }: Call): string | undefined => {
  const location = headers.get("location");
  if (status < 300 || status > 399 || location === null || redact(location) !== location)
    return undefined;
  try {
    return new URL(location, url || undefined).origin;
  } catch {
    // No URL: nothing to show.
    return undefined;
  }
};
