import { isLeft, isRight, left } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { addNote } from "../errors/add-note";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import { type Answer, attempt, type HttpOptions, type HttpRequest } from "./attempt";
import type { Call } from "./call";
import type { Observer } from "./observer";
import { delayOf, NO_RETRIES_YET, type RetryPolicy, withRetry } from "./retry";
import type { RetryBudget } from "./retry-budget";

/** Where a call's token comes from; a guest's is undefined. */
export interface TokenSource {
  readonly token: (call: Call) => TaskEither<ProductsError, string | undefined>;
  /** Drops a token that got a 401 or 403; false where the next one would be no better. */
  readonly invalidate: (token: string | undefined) => boolean;
}

export interface Sending {
  readonly request: HttpRequest;
  readonly call: Call;
  readonly http: HttpOptions;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly source: TokenSource;
  readonly observer?: Observer;
}

/** Sends a request until it is answered, refused, or out of attempts. */
export const sendWithRetries =
  ({
    request,
    call,
    http,
    policy,
    budget,
    source,
    observer,
  }: Sending): TaskEither<ProductsError, Answer> =>
  async () => {
    let retries = NO_RETRIES_YET;
    let renewed = false;
    /** The number of the latest attempt that was paid for. */
    let paid = 0;
    try {
      for (;;) {
        // Before a token is asked for: that can be somebody's prompt.
        if (call.ended !== undefined) return left(call.ended);
        if (typeof http.fetch() !== "function") return left(new NetworkError(call, NO_FETCH));
        const token = await source.token(call)();
        if (isLeft(token)) return token;
        const result = await attempt(withToken(request, token.right), http, call, observer);
        if (isRight(result)) {
          budget.refill(retries.done > 0);
          return result;
        }
        const error = result.left;
        if (!renewed && isRefusal(error) && source.invalidate(token.right)) {
          renewed = true;
          continue;
        }
        const delay = delayOf(error, retries, policy);
        if (delay === undefined || delay >= call.remaining) return result;
        if (!budget.take()) return left(addNote(error, ALLOWANCE_SPENT));
        paid = call.attempts + 1;
        observer?.retry(call, error, delay);
        const waited = await call.during(
          "backoff",
          () => sleep(delay, call.signal),
          (reason) => new NetworkError(call, reason),
        );
        if (isLeft(waited)) return waited;
        retries = withRetry(retries, error);
      }
    } finally {
      // The call ended before the retry went out.
      if (paid > call.attempts) budget.giveBack();
    }
  };

const NO_FETCH = "this runtime has no fetch: give the client one, as its option fetch";
const ALLOWANCE_SPENT = "not sent again, because the client's retry.allowance is spent";

const withToken = (request: HttpRequest, token: string | undefined): HttpRequest =>
  token === undefined
    ? request
    : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };

const isRefusal = (error: ProductsError): boolean =>
  error.kind === "api" && (error.status === 401 || error.status === 403);

/** Ends early, and leaves neither timer nor listener, where the call ends. */
const sleep = (delay: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, delay);
    signal.addEventListener("abort", wake);
  });
