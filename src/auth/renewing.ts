import { type Either, isLeft, left, right } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { AuthError } from "../errors/auth";
import type { ProductsError } from "../errors/products-error";
import { tryTo } from "../errors/try-to";
import type { Call } from "../transport/call";
import type { TokenSource } from "../transport/send";
import { AccessToken } from "./access-token";
import { elapsed, type Moment, now } from "./clock";
import { providerHint } from "./token-hints";

/** A token without a readable end is renewed after a refusal at most this often. */
const REFUSAL_PAUSE = 60_000;

/** A renewal that is under way, and how many calls wait for it. */
interface Flight {
  /** The renewal's own. */
  readonly call: Call;
  readonly result: Promise<Either<ProductsError, AccessToken>>;
  readonly controller: AbortController;
  waiters: number;
}

/** Renews a token when it is due: lazily, and once for any number of calls. */
export class RenewingSource implements TokenSource {
  #current: AccessToken | undefined;
  #flight: Flight | undefined;
  #renewedAfterRefusal: Moment | undefined;

  /** `signal` ends a renewal's call. It fires when no call waits for the renewal any more. */
  constructor(
    private readonly startCall: (signal: AbortSignal) => Call,
    private readonly renew: (call: Call) => TaskEither<ProductsError, string>,
  ) {}

  readonly token =
    (call: Call): TaskEither<ProductsError, string> =>
    async () => {
      const current = this.#current;
      const token =
        current === undefined || current.isDue ? await this.#join(call) : right(current);
      if (isLeft(token)) return token;
      const { value, secrets } = token.right;
      call.secrets.include(secrets);
      call.tokenHint = () => providerHint(value, call.provider);
      return right(value);
    };

  readonly invalidate = (token: string | undefined): boolean => {
    const current = this.#current;
    // Another call has renewed it since, or is about to.
    if (current === undefined || current.value !== token) return true;
    if (!this.#isWorthRenewing(current)) return false;
    this.#current = undefined;
    return true;
  };

  #isWorthRenewing({ isDue }: AccessToken): boolean {
    if (isDue !== undefined) return isDue;
    const last = this.#renewedAfterRefusal;
    if (last !== undefined && elapsed(last) < REFUSAL_PAUSE) return false;
    this.#renewedAfterRefusal = now();
    return true;
  }

  async #join(call: Call): Promise<Either<ProductsError, AccessToken>> {
    this.#flight ??= this.#start();
    const flight = this.#flight;
    flight.waiters++;
    call.secrets.include(flight.call.secrets);
    // The renewal's error is told to each of its waiters, and may say what one of them knows.
    flight.call.secrets.include(call.secrets);
    const waited = await call.during(
      "token",
      () => flight.result,
      (rejection) => new AuthError(call, "had no token: its renewal failed", { rejection }),
    );
    flight.waiters--;
    flight.call.secrets.exclude(call.secrets);
    // When the last waiter leaves, the renewal is aborted. One that has ended is left alone: on
    // Cloudflare Workers it may belong to a request that is over, and touching it throws.
    if (flight.waiters === 0 && this.#flight === flight) {
      this.#flight = undefined;
      tryTo(() => flight.controller.abort());
    }
    if (isLeft(waited)) return waited;
    return isLeft(waited.right) ? left(authError(call, waited.right.left)) : waited.right;
  }

  #start(): Flight {
    const controller = new AbortController();
    const call = this.startCall(controller.signal);
    return { call, controller, waiters: 0, result: this.#run(call) };
  }

  async #run(call: Call): Promise<Either<ProductsError, AccessToken>> {
    const askedAt = now();
    try {
      const result = await this.renew(call)();
      if (isLeft(result)) return result;
      this.#current = new AccessToken(result.right, askedAt, call.secrets);
      return right(this.#current);
    } finally {
      call.end();
      if (this.#flight?.call === call) this.#flight = undefined;
    }
  }
}

/** Each waiter gets an error of its own call. */
const authError = (call: Call, renewal: ProductsError): AuthError =>
  new AuthError(call, `had no token: ${renewal.message}`, {
    renewal,
    ...("status" in renewal ? { status: renewal.status } : {}),
    ...("why" in renewal ? { why: renewal.why } : {}),
  });
