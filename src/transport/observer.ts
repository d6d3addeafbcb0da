import type { ProductsError } from "../errors/products-error";
import type { Call } from "./call";
import type { Hooks, RequestEvent, RetryEvent, SettledEvent } from "./hooks";

interface Observed {
  /** As they were read when the client was made. */
  readonly hooks: Hooks;
  /** The caller's object, whose methods they are. */
  readonly receiver: object;
  readonly method: string;
  readonly path: string;
}

/** Tells a client's hooks of one call. */
export class Observer {
  constructor(private readonly observed: Observed) {}

  request(call: Call): void {
    // It goes out after this.
    this.#tell(this.observed.hooks.onRequest, () => this.#about(call, call.attempts + 1));
  }

  response(call: Call, status: number | undefined, duration: number): void {
    this.#tell(this.observed.hooks.onResponse, () => ({
      ...this.#about(call, call.attempts),
      // As browsers have it for a redirect that they hide.
      status: status ?? 0,
      duration,
    }));
  }

  retry(call: Call, error: ProductsError, delay: number): void {
    this.#tell(
      this.observed.hooks.onRetry,
      (): RetryEvent => ({
        ...idOf(call),
        attempt: call.attempts,
        delay,
        kind: error.kind,
        ...statusOf(error),
      }),
    );
  }

  /** `end` is the error that ended the call, or the call that succeeded. */
  settled(end: ProductsError | Call, duration: number): void {
    this.#tell(this.observed.hooks.onSettled, (): SettledEvent => {
      const { attempts } = end;
      if (!("kind" in end)) return { ...idOf(end), attempts, duration };
      const { operation, jobId, kind } = end;
      return { operation, jobId, attempts, duration, kind, ...statusOf(end) };
    });
  }

  #about(call: Call, attempt: number): RequestEvent {
    const { method, path } = this.observed;
    return { ...idOf(call), attempt, method, path: call.redact(path) };
  }

  #tell<E>(hook: ((event: E) => unknown) | undefined, event: () => E): void {
    if (hook === undefined) return;
    try {
      // An async hook rejects later: that is its own affair as well.
      Promise.resolve(hook.call(this.observed.receiver, Object.freeze(event()))).catch(() => {});
    } catch {
      // As promised: the call goes on.
    }
  }
}

const idOf = ({ operation, jobId, redact }: Call) => ({
  operation,
  jobId: jobId && redact(jobId),
});

const statusOf = (error: ProductsError): { readonly status?: number } =>
  "status" in error && error.status !== undefined ? { status: error.status } : {};
