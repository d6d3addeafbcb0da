import { isLeft, isRight, left } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import { type Answer, attempt, type HttpRequest, type Wire } from "./attempt";
import type { RetryBudget } from "./budget";
import type { Call } from "./call";
import type { Observer } from "./observer";
import { delayOf, NO_RETRIES_YET, type RetryPolicy, withRetry } from "./retry";

/** Where a call's token comes from; a guest's is undefined. */
export interface TokenSource {
  readonly token: (call: Call) => TaskEither<ProductsError, string | undefined>;
  /** Drops a token that got a 401 or 403; false where the next one would be no better. */
  readonly invalidate: (token: string | undefined) => boolean;
}

export interface Exchange {
  readonly request: HttpRequest;
  readonly call: Call;
  readonly wire: Wire;
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly source: TokenSource;
  readonly observer?: Observer;
}

/** Sends a request until it is answered, refused, or out of attempts. */
export const exchange =
  ({
    request,
    call,
    wire,
    policy,
    budget,
    source,
    observer,
  }: Exchange): TaskEither<ProductsError, Answer> =>
  async () => {
    // Before a token is asked for: that can be somebody's prompt.
    if (call.ended !== undefined) return left(call.ended);
    let retries = NO_RETRIES_YET;
    let renewed = false;
    for (;;) {
      const token = await source.token(call)();
      if (isLeft(token)) return token;
      const result = await attempt(withToken(request, token.right), wire, call, observer);
      if (isRight(result)) {
        budget.refund(retries.done > 0);
        return result;
      }
      const error = result.left;
      if (!renewed && isRefusal(error) && source.invalidate(token.right)) {
        renewed = true;
        continue;
      }
      const delay = delayOf(error, retries, policy);
      if (delay === undefined || delay >= call.remaining || !budget.spend()) return result;
      observer?.retry(call, error, delay);
      const waited = await call.during(
        "backoff",
        () => sleep(delay, call.signal),
        networkError(call),
      );
      if (isLeft(waited)) return waited;
      retries = withRetry(retries, error);
    }
  };

const withToken = (request: HttpRequest, token: string | undefined): HttpRequest =>
  token === undefined
    ? request
    : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };

const isRefusal = (error: ProductsError): boolean =>
  error.kind === "api" && (error.status === 401 || error.status === 403);

const networkError = (call: Call) => (reason: unknown) => new NetworkError(call, reason);

/** Ends early, and leaves no timer, where the call ends. */
const sleep = (delay: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
