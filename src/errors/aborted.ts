import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { type ErrorWords, readError } from "./foreign-error";

/** The caller's `signal` fired. @since 0.1.0 */
export class AbortedError extends ProductsErrorBase {
  static override readonly kind = "aborted";
  declare readonly kind: typeof AbortedError.kind;
  /** The very reason that was given to `abort()`. It is the caller's own, and not redacted. */
  declare readonly cause: unknown;
  readonly #shownReason: ErrorWords;

  constructor(context: ErrorContext, reason: unknown) {
    const text = typeof reason === "string" ? reason : "";
    const { name, message } = readError(reason) ?? { name: typeof reason, message: text };
    const said = message === "" ? "" : `: ${message}`;
    super(context, `${context.operation} was aborted by the caller${said}`, { cause: reason });
    this.#shownReason = { name: context.redact(name), message: context.redact(message) };
  }

  protected override shownCause(): unknown {
    return this.#shownReason;
  }
}
