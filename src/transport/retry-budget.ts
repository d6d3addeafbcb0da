const RETRY_COST = 5;
const SUCCESS_REFILL = 1;

/** Tokens, where the client is not given another number: 100 retries. */
const DEFAULT_ALLOWANCE = 500;

/**
 * A client's allowance of retries, as the AWS SDKs' standard mode has it: in a full outage it runs
 * dry, so that recovering servers are not flooded with retries.
 */
export class RetryBudget {
  #tokens: number;

  constructor(private readonly capacity: number = DEFAULT_ALLOWANCE) {
    this.#tokens = capacity;
  }

  /** Is there too little for a retry? */
  get isSpent(): boolean {
    return this.#tokens < RETRY_COST;
  }

  /** Pays for a retry that is about to be sent; false where it can't. */
  take(): boolean {
    if (this.isSpent) return false;
    this.#tokens -= RETRY_COST;
    return true;
  }

  /** A retry that succeeded gives its cost back; any other success a little. */
  refill(retried: boolean): void {
    const tokens = this.#tokens + (retried ? RETRY_COST : SUCCESS_REFILL);
    this.#tokens = Math.min(this.capacity, tokens);
  }
}
