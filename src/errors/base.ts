import { oneLine, shorten } from "../codec/show";
import { BRAND } from "./brand";
import type { ErrorContext, OperationName } from "./context";
import { readError } from "./foreign-error";

const INSPECT = Symbol.for("nodejs.util.inspect.custom");
export const MAX_MESSAGE = 300;

/** `invalid-request`: `InvalidRequestError`. */
const nameOf = (kind = ""): string =>
  `${kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Error`;

/** What all errors of the SDK have in common. */
export abstract class ProductsErrorBase extends Error {
  /** As an instance has it; on the class as well, where it is there before an instance is made. */
  static readonly kind?: string;
  /** Which of the seven it is; the same in every copy of the package. */
  readonly kind: string;
  /** What was being done: `products.v2.create`, … */
  readonly operation: OperationName;
  /** The call's `Job-Id`, as the documented Core's audit log has it. */
  readonly jobId: string | undefined;
  /** Requests of this operation that went out; 0 when none did. */
  readonly attempts: number;

  constructor(context: ErrorContext, message: string, options?: ErrorOptions) {
    super(shorten(oneLine(context.redact(message)), MAX_MESSAGE), options);
    // Not by the name of its class: esbuild renames a class that names itself.
    this.kind = new.target.kind ?? "";
    this.operation = context.operation;
    this.jobId = context.jobId === undefined ? undefined : context.redact(context.jobId);
    this.attempts = context.attempts;
    // Not enumerable: it is for `isProductsError`, not for people.
    Object.defineProperty(this, BRAND, { value: true });
  }

  /**
   * On the prototype, where V8 finds it when it writes the stack's first line; made of `kind`,
   * because a bundler shortens the names of classes.
   */
  override get name(): string {
    const { kind } = this.constructor as typeof ProductsErrorBase;
    return nameOf(kind);
  }

  /** As with any error, it can be set. */
  override set name(value: string) {
    Object.defineProperty(this, "name", { value, writable: true, configurable: true });
  }

  /** The cause as a log shows it: what it is called and what it says. */
  protected shownCause(): unknown {
    if (this.cause instanceof ProductsErrorBase) return this.cause.toJSON();
    return readError(this.cause) ?? this.cause;
  }

  /** Plain data for a log: no stack, no secret. */
  toJSON(): Record<string, unknown> {
    const cause = this.shownCause();
    const { name, message } = this;
    // The fields of each class are its own enumerable properties.
    const fields: object = { ...this };
    return { name, message, ...fields, ...(cause === undefined ? {} : { cause }) };
  }

  /** What Node's `util.inspect` and `console.error` print. */
  [INSPECT](
    _depth: number,
    options: object,
    inspect: (value: unknown, o: object) => string,
  ): string {
    // A line an issue, and no body: `why` says what a log needs of it.
    const { name, message, body, issues, ...details } = this.toJSON();
    const lines = Array.isArray(issues) ? { issues: issues.map((issue) => issue.message) } : {};
    const given = Object.entries({ ...details, ...lines }).filter(([, it]) => it !== undefined);
    return `${this.stack ?? `${name}: ${message}`} ${inspect(Object.fromEntries(given), options)}`;
  }
}
