/** What an error is about: a call of the client, its constructor, or `money`. @since 0.1.0 */
export type OperationName =
  | "products.v2.create"
  | "products.v2.browse"
  | "products.v2.retrieve"
  | "client"
  | "money"
  | "catalog.define"
  | "catalog.plan"
  | "catalog.publish";

/** What every error says of the call that it ended, and how that call's secrets are kept. */
export interface ErrorContext {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** Requests of the operation that went out so far. */
  readonly attempts: number;
  readonly redact: (text: string) => string;
}

/** For what is wrong without any call. */
export const contextOf = (operation: OperationName): ErrorContext => ({
  operation,
  jobId: undefined,
  attempts: 0,
  redact: (text) => text,
});
