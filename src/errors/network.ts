import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { copyCause } from "./copy-cause";

/** The innermost cause says what happened: `fetch failed` does not. */
const wordsOf = (cause: Error): string =>
  (cause.cause instanceof Error && wordsOf(cause.cause)) ||
  cause.message ||
  ("code" in cause ? String(cause.code) : "");

/** No complete answer arrived: refused, reset, cut off, undecodable. @since 0.1.0 */
export class NetworkError extends ProductsErrorBase {
  override get name(): string {
    return "NetworkError";
  }
  readonly kind = "network";
  /** What the runtime said, copied without secrets. */
  declare readonly cause: Error;

  constructor(context: ErrorContext, reason: unknown) {
    const cause = copyCause(reason, context);
    super(context, `got no complete answer: ${wordsOf(cause) || cause.name}`, { cause });
  }
}
