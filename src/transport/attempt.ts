import { type Either, isLeft, left, right } from "fp-ts/Either";
import { ApiError } from "../errors/api";
import { InvalidResponseError } from "../errors/invalid-response";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import { tryTo } from "../errors/try-to";
import type { Call } from "./call";
import type { Fetch, FetchInit } from "./fetch";
import type { Observer } from "./observer";
import { type Received, receive } from "./response";
import { retryAfterOf } from "./retry-after";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Whether the browser sends its cookies; absent for its default. */
  readonly credentials?: FetchInit["credentials"] | undefined;
}

/** A 2xx, read to its end. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface HttpOptions {
  /** Asked at each attempt: MSW and others replace the global one later. */
  readonly fetch: () => Fetch;
  readonly maxResponseBytes: number;
}

/** A request, the call that it is of, and how it is sent. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly call: Call;
  readonly http: HttpOptions;
  /** A renewal has none. */
  readonly observer?: Observer;
}

/** The most that is read of an error's body: nobody reads a longer one. */
const MAX_ERROR_BYTES = 1024 * 1024;

/** Sends a request once, and reads the whole answer. */
export const attempt = async (
  { request, call, http: { fetch, maxResponseBytes }, observer }: Exchange,
  token: string | undefined,
): Promise<Either<ProductsError, Answer>> => {
  const failed = (reason: unknown): ProductsError => new NetworkError(call, reason, request.url);
  // First, so that a hook which ends the call does so before anything is sent.
  observer?.request(call);
  const started = performance.now();
  const sent = await call.during("headers", () => send(request, token, fetch(), call), failed);
  if (isLeft(sent)) return sent;
  const response = sent.right;
  observer?.response(call, response.status, performance.now() - started);
  const work = () => readAnswer(response, request.url, maxResponseBytes, call);
  const read = await call.during("body", work, failed);
  const answer = isLeft(read) ? read : read.right;
  // Explicitly, because some `fetch`es ignore their signal once the headers are there.
  if (isLeft(answer)) response.discard();
  return answer;
};

const readAnswer = async (
  response: Received,
  url: string,
  maxBytes: number,
  call: Call,
): Promise<Either<ProductsError, Answer>> => {
  const { status, read, header } = response;
  if (status === undefined || status < 200 || status > 299) {
    const text = (await read(Math.min(maxBytes, MAX_ERROR_BYTES))) ?? "";
    const target = targetOf(response, url, call);
    return left(new ApiError(call, { status, text, target, retryAfter: retryAfterOf(header) }));
  }
  const text = await read(maxBytes);
  if (text !== undefined) return right({ status, text });
  const message = `was answered with more than ${maxBytes} bytes (maxResponseBytes)`;
  return left(new InvalidResponseError(call, message, { status }));
};

const send = async (
  { url, method, headers, body, credentials }: HttpRequest,
  token: string | undefined,
  fetch: Fetch,
  call: Call,
): Promise<Received> => {
  const { signal } = call;
  call.attempts++;
  const response = receive(
    await fetch(url, {
      method,
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body }),
      ...(credentials !== undefined && { credentials }),
      redirect: "manual",
      signal,
    }),
  );
  // A `fetch` that does not follow its signal answers a call that is over.
  if (signal.aborted) response.discard();
  return response;
};

/** The origin that a redirect leads to: a path or a query can carry a secret, and so can an origin. */
const targetOf = (
  { header, url, status = 0 }: Received,
  asked: string,
  { redact }: Call,
): string | undefined => {
  const location = header("location");
  if (status < 300 || status > 399 || location === undefined || redact(location) !== location)
    return undefined;
  return tryTo(() => new URL(location, url ?? asked).origin);
};
