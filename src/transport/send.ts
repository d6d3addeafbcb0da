import { type Either, isLeft, isRight, left } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { addNote } from "../errors/add-note";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import { type Answer, attempt, type Exchange } from "./attempt";
import type { Call } from "./call";
import { delayOf, type RetryPolicy } from "./retry";
import type { RetryBudget } from "./retry-budget";

/** Where a call's token comes from; a guest's is undefined. */
export interface TokenSource {
  readonly token: (call: Call) => TaskEither<ProductsError, string | undefined>;
  /** Drops a token that got a 401 or 403; false where asking again would not give a better one. */
  readonly invalidate: (token: string | undefined) => boolean;
}

export interface Sending extends Exchange {
  readonly policy: RetryPolicy;
  readonly budget: RetryBudget;
  readonly source: TokenSource;
}

/** Sends a request until it is answered, refused, or out of attempts. */
export const sendWithRetries =
  (sending: Sending): TaskEither<ProductsError, Answer> =>
  async () => {
    const { call, http, policy, budget, source, observer } = sending;
    const retried: ProductsError[] = [];
    let renewed = false;
    /** What the next request retries, until it is paid for. */
    let unpaid: ProductsError | undefined;
    for (;;) {
      // Before a token is asked for: its supplier may prompt a person.
      if (call.ended !== undefined) return left(call.ended);
      if (typeof http.fetch() !== "function") return left(new NetworkError(call, NO_FETCH));
      const token = await source.token(call)();
      if (isLeft(token)) return token;
      if (unpaid !== undefined && !budget.take()) return left(addNote(unpaid, ALLOWANCE_SPENT));
      unpaid = undefined;
      const result = await attempt(sending, token.right);
      if (isRight(result)) {
        budget.refill(retried.length > 0);
        return result;
      }
      const error = result.left;
      if (!renewed && isRefusal(error) && source.invalidate(token.right)) {
        renewed = true;
        continue;
      }
      const delay = delayOf(error, retried, policy);
      if (delay === undefined || delay >= call.remaining) return result;
      if (budget.isSpent) return left(addNote(error, ALLOWANCE_SPENT));
      observer?.retry(call, error, delay);
      const waited = await backOff(delay, call);
      if (isLeft(waited)) return waited;
      retried.push(error);
      unpaid = error;
    }
  };

const NO_FETCH = "this runtime has no fetch: give the client one, as its option fetch";
const ALLOWANCE_SPENT = "not sent again, because the client's retry.allowance is spent";

const isRefusal = (error: ProductsError): boolean =>
  error.kind === "api" && (error.status === 401 || error.status === 403);

/** Waits, unless the call ends first; then its timer goes at once. */
const backOff = async (delay: number, call: Call): Promise<Either<ProductsError, void>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, delay);
  });
  const waited = await call.during("backoff", () => slept);
  clearTimeout(timer);
  return waited;
};
