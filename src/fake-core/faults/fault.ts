import type { FakeOperation } from "../requests";
import type { FaultName } from "./table";

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

export interface Fault {
  readonly operation: FakeOperation;
  readonly name: FaultName;
  readonly options: FaultOptions;
}

interface Planned extends Fault {
  seen: number;
  struck: number;
}

/** The faults that wait for requests. */
export class FaultPlan {
  #planned: readonly Planned[] = [];

  /** Answers how to lift it again. */
  add(fault: Fault): () => void {
    const planned = { ...fault, seen: 0, struck: 0 };
    this.#planned = [...this.#planned, planned];
    return () => {
      this.#planned = this.#planned.filter((other) => other !== planned);
    };
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault of this request, if any: of several that are due the one that was set first. */
  next(operation: FakeOperation): Fault | undefined {
    const mine = this.#planned.filter((fault) => fault.operation === operation);
    for (const fault of mine) fault.seen++;
    const due = mine.find(
      ({ seen, struck, options }) =>
        seen % (options.every ?? 1) === 0 && struck < (options.times ?? Number.POSITIVE_INFINITY),
    );
    if (due) due.struck++;
    return due;
  }
}
