/** Where a value stands, from the argument inward: `["items", 3, "price"]`. */
export type Path = readonly (string | number)[];

/** The words after "expected"; a function makes them only where they are shown. */
export type Expected = string | (() => string);

/** Takes what is wrong with one value. */
export type Report = (path: Path, expected: Expected, value: unknown) => void;

/** The properties that `Object.prototype` has in every engine. */
const BUILT_IN = 12;

/**
 * One pass over a value: silent, or with a reporter that is told of each refusal and its path.
 * Because the same functions serve both, a value is refused exactly where something is reported.
 */
export class Pass {
  #isPristine: boolean | undefined;
  /** How many values were refused so far. */
  failures = 0;
  readonly #path: (string | number)[] = [];
  #depth = 0;

  constructor(private readonly report?: Report) {}

  /** Has nobody added to `Object.prototype`? Found out once, because it takes long. */
  get isPristine(): boolean {
    this.#isPristine ??= Object.getOwnPropertyNames(Object.prototype).length <= BUILT_IN;
    return this.#isPristine;
  }

  /** Refuses a value. Returns undefined, so that a codec can return the call. */
  refuse(expected: Expected, value: unknown): undefined {
    this.failures++;
    this.report?.(this.#path.slice(0, this.#depth), expected, value);
  }

  /** Refuses a property of the value. */
  refuseAt(key: string | number, expected: Expected, value: unknown): undefined {
    this.enter(key);
    this.refuse(expected, value);
    this.leave();
  }

  /** Steps into a property or an element: what is refused from now on stands there. */
  enter(key: string | number): void {
    if (this.report !== undefined) this.#path[this.#depth++] = key;
  }

  leave(): void {
    if (this.report !== undefined) this.#depth--;
  }
}

/**
 * Reads a value. Undefined: the value is unset, as null, an absent one and often `""` are
 * (spec §2), or it was refused, and then the pass says so.
 */
export type Parse<A> = (value: unknown, pass: Pass) => A | undefined;

/**
 * Checks a value by the rules of what may be sent, and returns its JSON: a concatenation, which
 * copies nothing until the whole text is sent. Undefined: it was refused, or it says nothing.
 */
export type Write = (value: unknown, pass: Pass) => string | undefined;

/** What is written of a value; undefined where it was refused. */
export const written = (write: Write, value: unknown, pass: Pass): string | undefined => {
  const { failures } = pass;
  const text = write(value, pass);
  return pass.failures === failures ? text : undefined;
};
