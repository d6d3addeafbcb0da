import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { copyError } from "./foreign-error";

interface Details {
  readonly status?: number | undefined;
  readonly why?: string | undefined;
  /** What a supplier rejected with: it is copied without secrets. */
  readonly rejection?: unknown;
  /** The renewal's own error, which holds none. */
  readonly renewal?: Error;
}

/** No token could be had, whatever the reason but the call's own deadline and signal. @since 0.1.0 */
export class AuthError extends ProductsErrorBase {
  static override readonly kind = "auth";
  declare readonly kind: typeof AuthError.kind;
  /** The status of the answer to the renewal, where there was one. */
  readonly status: number | undefined;
  /** What the Core said to the renewal. */
  readonly why: string | undefined;
  /** What kept the token away, copied without secrets. */
  declare readonly cause: Error | undefined;

  constructor(
    context: ErrorContext,
    message: string,
    { status, why, rejection, renewal }: Details = {},
  ) {
    const cause = renewal ?? (rejection === undefined ? undefined : copyError(rejection, context));
    super(context, `${context.operation} ${message}`, cause && { cause });
    this.status = status;
    this.why = why;
  }
}
