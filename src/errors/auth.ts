import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { copyCause } from "./copy-cause";

interface Details {
  readonly status?: number | undefined;
  readonly why?: string | undefined;
  /** An error of the SDK stands as it is; any other is copied without secrets. */
  readonly cause?: unknown;
}

/** No token could be had, whatever the reason but the call's own deadline and signal. @since 0.1.0 */
export class AuthError extends ProductsErrorBase {
  override get name(): string {
    return "AuthError";
  }
  readonly kind = "auth";
  /** The status of the answer to the renewal, where there was one. */
  readonly status: number | undefined;
  /** What the Core said to the renewal. */
  readonly why: string | undefined;
  /** What kept the token away, copied without secrets. */
  declare readonly cause: Error | undefined;

  constructor(context: ErrorContext, message: string, { status, why, cause }: Details = {}) {
    super(
      context,
      `had no token: ${message}`,
      cause === undefined
        ? undefined
        : { cause: cause instanceof ProductsErrorBase ? cause : copyCause(cause, context) },
    );
    this.status = status;
    this.why = why;
  }
}
