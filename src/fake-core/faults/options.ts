/** How often a fault strikes, and what else it does. @since 0.1.0 */
export interface FaultOptions {
  /** How many answers it spoils. Left out: all, until `core.reset()`. */
  readonly times?: number | undefined;
  /** It strikes every nth request of its operation: with 3 the third, the sixth, … Default: 1. */
  readonly every?: number | undefined;
  /** Milliseconds before the answer; between two bytes of `slow-body`. Default: 0. */
  readonly delay?: number | undefined;
  /** The header `Retry-After`, as it is sent. */
  readonly retryAfter?: string | undefined;
}
