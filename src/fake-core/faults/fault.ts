import type { FakeOperation } from "../requests";
import type { FaultName } from "./names";
import type { FaultOptions } from "./options";

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
