import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { tryTo } from "./copy-cause";

const wordsOf = (reason: unknown): { name: string; message: string } =>
  // A proxy's prototype may not be read.
  tryTo(() => reason instanceof Error) && reason instanceof Error
    ? {
        name: tryTo(() => String(reason.name)) ?? "Error",
        message: tryTo(() => String(reason.message)) ?? "",
      }
    : { name: typeof reason, message: typeof reason === "string" ? reason : "" };

/** The caller's `signal` fired. @since 0.1.0 */
export class AbortedError extends ProductsErrorBase {
  override get name(): string {
    return "AbortedError";
  }
  readonly kind = "aborted";
  /** The very reason that was given to `abort()`. It is the caller's own, and not redacted. */
  declare readonly cause: unknown;
  readonly #shownReason: { readonly name: string; readonly message: string };

  constructor(context: ErrorContext, reason: unknown) {
    const { name, message } = wordsOf(reason);
    super(context, `was aborted by the caller${message === "" ? "" : `: ${message}`}`, {
      cause: reason,
    });
    this.#shownReason = { name: context.redact(name), message: context.redact(message) };
  }

  protected override shownCause(): unknown {
    return this.#shownReason;
  }
}
