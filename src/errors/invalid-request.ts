import type { Issue, Issues } from "../codec/issue";
import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";

/** "items[3].price: expected …, got … (and 4 more)": the first issue, and how many more there are. */
export const summaryOf = ([first]: readonly Issue[], count: number): string =>
  `${first?.message ?? "no issue"}${count > 1 ? ` (and ${count - 1} more)` : ""}`;

/**
 * The input or an option is wrong, or a token would leave over plain http. Nothing was sent.
 *
 * @since 0.1.0
 */
export class InvalidRequestError extends ProductsErrorBase {
  static override readonly kind = "invalid-request";
  declare readonly kind: typeof InvalidRequestError.kind;
  /** What is wrong, the first 100; paths begin at the argument. */
  readonly issues: readonly Issue[];
  /** How many issues there are. */
  readonly issueCount: number;

  constructor(context: ErrorContext, issues: Issues) {
    const { operation, redact } = context;
    const subject = operation === "client" ? "new ProductsClient" : operation;
    const list = issues.list(redact);
    super(context, `${subject}: ${summaryOf(list, issues.count)}`);
    this.issues = list;
    this.issueCount = issues.count;
  }
}
