import { type Either, left, right } from "fp-ts/Either";
import { AbortedError } from "../errors/aborted";
import type { Advice, ErrorContext, OperationName } from "../errors/context";
import { NetworkError } from "../errors/network";
import type { ProductsError } from "../errors/products-error";
import type { Secrets } from "../errors/secrets";
import { type Phase, TimeoutError } from "../errors/timeout";
import { tryTo } from "../errors/try-to";
import { onAbort, type SignalLike } from "./on-abort";

interface About extends Pick<Call, "operation" | "jobId" | "secrets" | "advice"> {
  readonly provider?: string | undefined;
  /** ms, from now on. */
  readonly timeout: number;
  /** Each may end the call. */
  readonly signals?: readonly (SignalLike | undefined)[];
}

/**
 * One call from its start to its end: its one deadline, the caller's signal, and what its errors
 * say of it. `end` leaves no timer and no listener behind.
 */
export class Call implements ErrorContext {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** What no message of this call may show: a scope of its own. */
  readonly secrets: Secrets;
  readonly redact: (text: string) => string;
  readonly advice: Advice | undefined;
  /** The provider that its token has to be of. */
  readonly provider: string | undefined;
  /** Set by the source of its token. */
  tokenHint: (() => string | undefined) | undefined;
  attempts = 0;

  readonly #timeout: number;
  readonly #started = performance.now();
  readonly #unfollow: (() => void)[] = [];
  readonly #own = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  #stop = (): void => {};
  /** Resolves, and never rejects: a rejection that is not awaited ends a Node process. */
  readonly #stopped = new Promise<void>((resolve) => {
    this.#stop = resolve;
  });
  #phase: Phase = "token";
  #error: ProductsError | undefined;

  constructor({ operation, jobId, secrets, advice, provider, timeout, signals = [] }: About) {
    this.operation = operation;
    this.jobId = jobId;
    this.secrets = secrets;
    this.redact = secrets.redact;
    this.advice = advice;
    this.provider = provider;
    this.#timeout = timeout;
    this.#timer = setTimeout(
      () => this.#end(new TimeoutError(this, { timeout, phase: this.#phase })),
      timeout,
    );
    for (const signal of signals) if (signal !== undefined) this.#follow(signal);
  }

  /** Fires with the deadline and with the caller's signal. */
  get signal(): AbortSignal {
    return this.#own.signal;
  }

  /** ms since the call's start. */
  get duration(): number {
    return performance.now() - this.#started;
  }

  /** What has ended the call, if anything has. */
  get ended(): ProductsError | undefined {
    return this.#error;
  }

  /** ms until the deadline. */
  get remaining(): number {
    return this.#timeout - this.duration;
  }

  /**
   * Does the work, unless the call ends first. `failed` makes an error of what the work throws, by
   * default a `NetworkError`.
   */
  async during<A>(
    phase: Phase,
    work: () => Promise<A>,
    failed = (reason: unknown): ProductsError => new NetworkError(this, reason),
  ): Promise<Either<ProductsError, A>> {
    if (this.#error !== undefined) return left(this.#error);
    this.#phase = phase;
    try {
      const result = await Promise.race([work(), this.#stopped]);
      // `#stopped` came first exactly where there is an error.
      return this.#error === undefined ? right(result as A) : left(this.#error);
    } catch (reason) {
      return left(this.#error ?? failed(reason));
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#unfollow) tryTo(stop);
  }

  /** Where the signal has fired, or can't be followed, the call ends at once. */
  #follow(signal: SignalLike): void {
    const stop = tryTo(() => onAbort(signal, () => this.#abort(signal)));
    if (stop !== undefined) this.#unfollow.push(stop);
    if (stop === undefined || tryTo(() => signal.aborted) !== false) this.#abort(signal);
  }

  #abort(signal: SignalLike): void {
    // Where the reason can't be read, the call ends all the same.
    const reason = tryTo(() => signal.reason);
    this.#end(new AbortedError(this, reason));
  }

  #end(error: ProductsError): void {
    this.#error ??= error;
    this.end();
    this.#stop();
    this.#own.abort();
  }
}
