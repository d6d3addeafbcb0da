import type { Issue } from "../codec/issue";
import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";

interface Details {
  readonly status: number;
  readonly issues?: readonly Issue[];
  readonly issueCount?: number;
}

/**
 * A 2xx whose body is not what the API promises, or is too long; or pages that show that rows may
 * be missing.
 *
 * @since 0.1.0
 */
export class InvalidResponseError extends ProductsErrorBase {
  static override readonly kind = "invalid-response";
  declare readonly kind: typeof InvalidResponseError.kind;
  readonly status: number;
  /** What is wrong, the first 100; paths begin in the answer. */
  readonly issues: readonly Issue[];
  /** How many issues there are. */
  readonly issueCount: number;

  constructor(context: ErrorContext, message: string, details: Details) {
    super(context, `${context.operation} ${message}`);
    this.status = details.status;
    this.issues = details.issues ?? [];
    this.issueCount = details.issueCount ?? this.issues.length;
  }
}
