import type { ProductsError } from "../errors/products-error";
import type { Call } from "./call";
import type { Hooks, RequestEvent } from "./hooks";

/** Tells a client's hooks of one call. */
export type Observer = ReturnType<typeof observerOf>;

export const observerOf = (hooks: Hooks, method: string, path: string) => {
  const requestOf = (call: Call, attempt: number): RequestEvent => ({
    ...idOf(call),
    attempt,
    method,
    path: call.redact(path),
  });
  return {
    request: (call: Call): void =>
      // Before it is sent, and counted.
      tell(hooks.onRequest, () => requestOf(call, call.attempts + 1)),

    response: (call: Call, status: number | undefined, duration: number): void =>
      // Browsers show a redirect that they hide as 0.
      tell(hooks.onResponse, () => ({
        ...requestOf(call, call.attempts),
        status: status ?? 0,
        duration,
      })),

    retry: (call: Call, error: ProductsError, delay: number): void =>
      tell(hooks.onRetry, () => ({
        ...idOf(call),
        attempt: call.attempts,
        delay,
        ...outcomeOf(error),
      })),

    /** `end` is the error that ended the call, or the call that succeeded. */
    settled: (end: ProductsError | Call, duration: number): void =>
      tell(hooks.onSettled, () => {
        const { operation, jobId, attempts } = end;
        if (!("kind" in end)) return { ...idOf(end), attempts, duration };
        return { operation, jobId, attempts, duration, ...outcomeOf(end) };
      }),
  };
};

const tell = <E>(hook: ((event: E) => unknown) | undefined, event: () => E): void => {
  if (hook === undefined) return;
  try {
    // The rejection of an async hook is ignored, too.
    Promise.resolve(hook(Object.freeze(event()))).catch(() => {});
  } catch {
    // As promised: the call goes on.
  }
};

const idOf = ({ operation, jobId, redact }: Call) => ({
  operation,
  jobId: jobId && redact(jobId),
});

const outcomeOf = (error: ProductsError) => ({
  kind: error.kind,
  ...("status" in error && error.status !== undefined && { status: error.status }),
});
