const CAPACITY = 500;
const RETRY_COST = 5;
const SUCCESS_REFUND = 1;

/**
 * A client's allowance of retries, as the AWS SDKs' standard mode has it: in a full outage it runs
 * dry, and the servers that come back are not met by everybody's retries.
 */
export class RetryBudget {
  #tokens = CAPACITY;

  /** Pays for a retry; false where there is no more. */
  spend(): boolean {
    if (this.#tokens < RETRY_COST) return false;
    this.#tokens -= RETRY_COST;
    return true;
  }

  /** A success that needed a retry gives its cost back, any other a little. */
  refund(retried: boolean): void {
    this.#tokens = Math.min(CAPACITY, this.#tokens + (retried ? RETRY_COST : SUCCESS_REFUND));
  }
}
