import type { ApiReason } from "./api-reason";

/**
 * What an error is about: an operation, the client's constructor (`"client"`), or a function that
 * sends nothing. Those of this package are listed, for completion; another API's are names as well.
 *
 * @since 0.1.0
 */
export type OperationName =
  | "products.v2.create"
  | "products.v2.browse"
  | "products.v2.retrieve"
  | "client"
  | "money"
  | "bulk"
  | "catalog.define"
  // Any other text, without hiding the names above from editors.
  | (string & {});

/** What a person can do about an answer, by its reason. */
export type Advice = Readonly<Partial<Record<ApiReason, string>>>;

/** What every error says of the call that it ended, and how that call's secrets are kept. */
export interface ErrorContext {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** Requests of the operation that went out so far. */
  readonly attempts: number;
  readonly redact: (text: string) => string;
  /** The operation's own advice; general words stand in for what it leaves out. */
  readonly advice?: Advice | undefined;
  /** What may be wrong with the token itself, for an answer that refuses it. */
  readonly tokenHint?: (() => string | undefined) | undefined;
}

/** For what is wrong without any call. */
export const contextOf = (
  operation: OperationName,
  redact: (text: string) => string = (text) => text,
): ErrorContext => ({ operation, jobId: undefined, attempts: 0, redact });
