import { oneLine, shorten } from "../codec/show";
import type { ErrorContext, OperationName } from "./context";

const BRAND = Symbol.for("ucloud-products.error");
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
export const MAX_MESSAGE = 300;

/** A text of others as a message may carry it. */
const messageOf = (text: string, { redact }: ErrorContext): string =>
  shorten(oneLine(redact(text)), MAX_MESSAGE);

/** What all errors of the SDK have in common. */
export abstract class ProductsErrorBase extends Error {
  /** Which of the seven it is; the same in every copy of the package. */
  abstract readonly kind: string;
  /** What was being done: `products.v2.create`, … */
  readonly operation: OperationName;
  /** The call's `Job-Id`, as the server's audit log has it. */
  readonly jobId: string | undefined;
  /** Requests of this operation that went out; 0 when none did. */
  readonly attempts: number;

  constructor(context: ErrorContext, message: string, options?: ErrorOptions) {
    super(messageOf(`${context.operation} ${message}`, context), options);
    this.operation = context.operation;
    this.jobId = context.jobId === undefined ? undefined : context.redact(context.jobId);
    this.attempts = context.attempts;
    // Not enumerable: the brand is for `isProductsError`, not for people.
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** On the prototype, where V8 finds it when it writes the stack's first line. */
  abstract override get name(): string;

  /** The cause as a log shows it. */
  protected shownCause(): unknown {
    return this.cause === undefined ? undefined : shownCause(this.cause);
  }

  /** Plain data for a log: no stack, no secret. */
  toJSON(): Record<string, unknown> {
    const cause = this.shownCause();
    const { name, message } = this;
    // The fields of each class are its own enumerable properties.
    const fields = Object.fromEntries(Object.entries(this));
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

/** A cause as a log shows it: what it is called and what it says. */
const shownCause = (cause: unknown): unknown =>
  cause instanceof ProductsErrorBase
    ? cause.toJSON()
    : cause instanceof Error
      ? { name: cause.name, message: cause.message }
      : cause;

/** Is this one of the seven errors, of whichever copy of the package? */
export const isBranded = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Reflect.get(value, BRAND) === true;
