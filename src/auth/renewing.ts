import { type Either, isLeft, left, right } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { AuthError } from "../errors/auth";
import type { OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";
import type { Call } from "../transport/call";
import type { TokenSource } from "../transport/send";
import { AccessToken } from "./access-token";

/** Asks for a token; the signal fires when nobody waits for it any more. */
export type Renew = (
  signal: AbortSignal,
  operation: OperationName,
) => Promise<Either<ProductsError, string>>;

/** A token without a readable end is renewed after a refusal at most this often. */
const REFUSAL_PAUSE = 60_000;

/** A renewal that is under way, and those who wait for it. */
interface Flight {
  readonly result: Promise<Either<ProductsError, string>>;
  readonly controller: AbortController;
  waiters: number;
}

/** Renews a token when it is due: lazily, and once for any number of calls. */
export class RenewingSource implements TokenSource {
  #current: AccessToken | undefined;
  #flight: Flight | undefined;
  #renewedAfterRefusal = Number.NEGATIVE_INFINITY;

  constructor(private readonly renew: Renew) {}

  readonly token =
    (call: Call): TaskEither<ProductsError, string> =>
    async () =>
      this.#current === undefined || this.#current.isDue(Date.now())
        ? this.#join(call)
        : right(this.#current.value);

  readonly refused = (token: string | undefined): boolean => {
    const current = this.#current;
    // Another call has renewed it since, or is about to.
    if (current === undefined || current.value !== token) return true;
    if (!this.#isWorthRenewing(current, Date.now())) return false;
    this.#current = undefined;
    return true;
  };

  #isWorthRenewing(token: AccessToken, now: number): boolean {
    if (token.dueAt !== undefined) return token.isDue(now);
    if (now - this.#renewedAfterRefusal < REFUSAL_PAUSE) return false;
    this.#renewedAfterRefusal = now;
    return true;
  }

  async #join(call: Call): Promise<Either<ProductsError, string>> {
    this.#flight ??= this.#start(call.operation);
    const flight = this.#flight;
    flight.waiters++;
    const waited = await call.during(
      "token",
      () => flight.result,
      (rejection) => new AuthError(call, "the renewal failed", { rejection }),
    );
    // The last one to go takes the renewal along; at its end there is nothing left to cancel.
    if (--flight.waiters === 0) {
      this.#land(flight);
      flight.controller.abort();
    }
    if (isLeft(waited)) return waited;
    return isLeft(waited.right) ? left(authError(call, waited.right.left)) : waited.right;
  }

  #start(operation: OperationName): Flight {
    const controller = new AbortController();
    const askedAt = Date.now();
    const flight: Flight = {
      controller,
      waiters: 0,
      result: this.renew(controller.signal, operation).then((result) => {
        if (!isLeft(result)) this.#current = new AccessToken(result.right, askedAt);
        this.#land(flight);
        return result;
      }),
    };
    return flight;
  }

  #land(flight: Flight): void {
    if (this.#flight === flight) this.#flight = undefined;
  }
}

/** Each waiter gets an error of its own call. */
const authError = (call: Call, renewal: ProductsError): AuthError => {
  // "products.v2.create was answered with …", but by the auth service.
  const outcome = renewal.message.slice(renewal.operation.length + 1);
  return new AuthError(call, `the renewal ${outcome}`, {
    renewal,
    ...("status" in renewal ? { status: renewal.status } : {}),
    ...("why" in renewal ? { why: renewal.why } : {}),
  });
};
