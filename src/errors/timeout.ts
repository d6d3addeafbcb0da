import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";

/** Where a call stands: waiting for a token, an answer's headers, its body, or the next attempt. @since 0.1.0 */
export type Phase = "token" | "headers" | "body" | "backoff";

/** The call's deadline passed. @since 0.1.0 */
export class TimeoutError extends ProductsErrorBase {
  static override readonly kind = "timeout";
  declare readonly kind: typeof TimeoutError.kind;
  /** The deadline, in ms from the call's start. */
  readonly timeout: number;
  /** What the call was waiting for. */
  readonly phase: Phase;

  constructor(context: ErrorContext, details: { readonly timeout: number; readonly phase: Phase }) {
    super(
      context,
      `${context.operation} did not finish within ${details.timeout} ms (while waiting for ${WAITING[details.phase]})`,
    );
    this.timeout = details.timeout;
    this.phase = details.phase;
  }
}

const WAITING: Record<Phase, string> = {
  token: "a token",
  headers: "the answer",
  body: "the rest of the answer",
  backoff: "the next attempt",
};
