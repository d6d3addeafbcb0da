import type { ProductsError } from "../errors/products-error";

/** How often, and how fast, a call is sent again. @since 0.1.0 */
export interface RetryOptions {
  /** Retries, not attempts. Default: 2. */
  readonly limit?: number | undefined;
  /** ms before the first retry at the most; doubled for each further one. Default: 300. */
  readonly baseDelay?: number | undefined;
  /** ms that a wait takes at the most, unless the server asks for more. Default: 5000. */
  readonly maxDelay?: number | undefined;
}

export interface RetryPolicy {
  readonly limit: number;
  readonly baseDelay: number;
  readonly maxDelay: number;
}

export const NO_RETRIES: RetryPolicy = { limit: 0, baseDelay: 0, maxDelay: 0 };

/** How often an error of this kind may be followed by another attempt. */
const retriesOf = (error: ProductsError, limit: number): number => {
  if (error.kind === "network") return limit;
  if (error.kind !== "api") return 0;
  if (error.reason === "unavailable" || error.reason === "rate-limited") return limit;
  // A bare 500 can be the documented Core's deadlock (spec §1), or a fault that stays: once is enough.
  return error.status === 500 ? Math.min(1, limit) : 0;
};

/**
 * ms to wait before the next attempt, or undefined where there is none. Exponential with full
 * jitter; what the server asks for is a lower bound.
 */
export const delayOf = (
  error: ProductsError,
  retriesDone: number,
  { limit, baseDelay, maxDelay }: RetryPolicy,
): number | undefined => {
  if (retriesDone >= retriesOf(error, limit)) return undefined;
  const jittered = Math.random() * Math.min(maxDelay, baseDelay * 2 ** retriesDone);
  return Math.max(jittered, (error.kind === "api" && error.retryAfter) || 0);
};
