import type { ProductsError } from "../errors/products-error";
import type { Call } from "./call";
import type { Hooks, RequestEvent, RetryEvent } from "./hooks";

const tell = <E>(hook: ((event: E) => unknown) | undefined, event: () => E): void => {
  if (hook === undefined) return;
  try {
    // An async hook rejects later: that is its own affair as well.
    Promise.resolve(hook(Object.freeze(event()))).catch(() => {});
  } catch {
    // As promised: the call goes on.
  }
};

/** Tells a client's hooks of one call. */
export class Observer {
  constructor(
    private readonly hooks: Hooks,
    private readonly target: { readonly method: string; readonly path: string },
  ) {}

  request(call: Call): void {
    tell(this.hooks.onRequest, () => this.#about(call));
  }

  response(call: Call, status: number, duration: number): void {
    tell(this.hooks.onResponse, () => ({ ...this.#about(call), status, duration }));
  }

  retry(call: Call, error: ProductsError, delay: number): void {
    tell(this.hooks.onRetry, () => {
      const { operation, jobId, attempt } = this.#about(call);
      const event: RetryEvent = { operation, jobId, attempt, delay, kind: error.kind };
      return error.kind === "api" && error.status !== undefined
        ? { ...event, status: error.status }
        : event;
    });
  }

  #about({ operation, jobId, attempts, redact }: Call): RequestEvent {
    const { method, path } = this.target;
    return {
      operation,
      jobId: jobId && redact(jobId),
      attempt: attempts,
      method,
      path: redact(path),
    };
  }
}
