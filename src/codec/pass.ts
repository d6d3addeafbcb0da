type Key = string | number;

/** Where a value stands, from the argument inward: `["items", 3, "price"]`. */
export type Path = readonly Key[];

/** The words after "expected"; a function makes them only where they are shown. */
export type Expected = string | (() => string);

/** Takes what is wrong with one value. */
export type Report = (path: Path, expected: Expected, value: unknown) => void;

/** The properties that `Object.prototype` has in every engine, without `__proto__`, which some delete. */
const BUILT_IN = 11;

/**
 * One pass over a value: silent, or with a reporter that gets each refusal and its path.
 * Because the same functions serve both, a value is refused exactly where something is reported.
 */
export class Pass {
  #isPristine: boolean | undefined;
  /** How many values were refused so far. */
  failures = 0;
  /** The property or the element that is read or written now; undefined for the whole value. */
  key: Key | undefined;
  readonly #outer: (Key | undefined)[] = [];

  constructor(private readonly report?: Report) {}

  /** Is there no reporter? */
  get isSilent(): boolean {
    return this.report === undefined;
  }

  /** Is `Object.prototype` unchanged? Checked once a pass, because it takes long. */
  get isPristine(): boolean {
    this.#isPristine ??=
      Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== "__proto__").length <=
      BUILT_IN;
    return this.#isPristine;
  }

  /** Refuses a value. Returns undefined, so that a codec can return the call. */
  refuse(expected: Expected, value: unknown): undefined {
    this.failures++;
    this.report?.(
      [...this.#outer, this.key].filter((key) => key !== undefined),
      expected,
      value,
    );
  }

  /** Refuses a property of the value. */
  refuseAt(key: Key, expected: Expected, value: unknown): undefined {
    return this.at(key, () => this.refuse(expected, value));
  }

  /** Reads or writes a property: what is refused meanwhile stands there. */
  at<A>(key: Key, run: () => A): A {
    this.enter(key);
    const result = run();
    this.leave();
    return result;
  }

  /** Steps into the value, to one key after the other: quicker than `at`. */
  enter(key?: Key): void {
    this.#outer.push(this.key);
    this.key = key;
  }

  leave(): void {
    this.key = this.#outer.pop();
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
