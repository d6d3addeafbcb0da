import type { ProductsError } from "../errors/products-error";

/** How often, and how fast, a call is sent again. @since 0.1.0 */
export interface RetryOptions {
  /** Retries, not attempts. Default: 2. */
  readonly limit?: number | undefined;
  /** The longest wait before the first retry, in ms; doubled for each further one. Default: 300. */
  readonly baseDelay?: number | undefined;
  /** The longest wait, in ms, unless the server asks for more. Default: 5000. */
  readonly maxDelay?: number | undefined;
  /**
   * Tokens for the retries of all calls of a client together: a retry takes 5, a success gives 1
   * back, or 5 where it needed a retry. `Infinity`: no bound. As an option of a call, it gives that
   * call tokens of its own. Default: 500.
   *
   * @since 0.2.0
   */
  readonly allowance?: number | undefined;
}

export interface RetryPolicy {
  readonly limit: number;
  readonly baseDelay: number;
  readonly maxDelay: number;
}

export const NO_RETRIES: RetryPolicy = { limit: 0, baseDelay: 0, maxDelay: 0 };

// A bare 500 can be the documented Core's deadlock (spec §1), or a fault that stays: once is enough.
const isServerError = (error: ProductsError): boolean =>
  error.kind === "api" && error.status === 500;

const isWorthRetrying = (error: ProductsError, retried: readonly ProductsError[]): boolean => {
  if (error.kind !== "api") return error.kind === "network";
  if (isServerError(error)) return !retried.some(isServerError);
  return error.reason === "unavailable" || error.reason === "rate-limited";
};

/**
 * ms to wait before the next attempt; undefined where the call is not sent again. `retried` are the
 * errors after which it was. Exponential with full jitter; what the server asks for is a lower bound.
 */
export const delayOf = (
  error: ProductsError,
  retried: readonly ProductsError[],
  { limit, baseDelay, maxDelay }: RetryPolicy,
): number | undefined => {
  if (retried.length >= limit || !isWorthRetrying(error, retried)) return undefined;
  const jittered = Math.random() * Math.min(maxDelay, baseDelay * 2 ** retried.length);
  return Math.max(jittered, (error.kind === "api" && error.retryAfter) || 0);
};
