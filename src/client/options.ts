import type { Auth } from "../auth/auth";
import type { RejectedRow } from "../operations/browse";
import type { Fetch } from "../transport/fetch";
import type { Hooks } from "../transport/hooks";
import type { SignalLike } from "../transport/on-abort";
import type { RetryOptions } from "../transport/retry";

/** How a client is made, read once. A bad option: the constructor throws `InvalidRequestError`. @since 0.1.0 */
export interface ProductsClientOptions {
  /** Where the Core is, such as `https://cloud.example`. A path prefix is kept. */
  readonly baseUrl: string | URL;
  /** Where tokens come from; left out: a guest, who can browse. */
  readonly auth?: Auth | undefined;
  /** The project that a user acts in: the `Project` header. */
  readonly project?: string | undefined;
  /** ms for a whole call: token, every attempt, every wait, the whole body. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** When a call is sent again; false: never. */
  readonly retry?: RetryOptions | false | undefined;
  /** A longer answer ends in `InvalidResponseError`. Default: 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Lets a token go over plain http to more than this machine. Default: false. */
  readonly allowInsecure?: boolean | undefined;
  /** In place of the runtime's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Sent along with operations, not with renewals. Values of 8 characters and more are secrets. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Called with requests, answers, retries and ends of calls. */
  readonly hooks?: Hooks | undefined;
}

/** Options of one call, which override those of its client. @since 0.1.0 */
export interface CallOptions {
  /** Ends the call with `AbortedError`. */
  readonly signal?: SignalLike | undefined;
  /** ms for the whole call; of a listing, for each page. */
  readonly timeout?: number | undefined;
  /** When it is sent again; false: never. What is left out is the client's. */
  readonly retry?: RetryOptions | false | undefined;
  /** The project to act in; null: none. */
  readonly project?: string | null | undefined;
  /** The `Job-Id` header, for the documented Core's audit log. Default: a new UUID, one a page. */
  readonly jobId?: string | undefined;
  /** Sent along; each replaces the client's of the same name. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Options of a listing of products. @since 0.1.0 */
export interface ListOptions extends CallOptions {
  /**
   * Called with each row that is not a product, and awaited; what it throws ends the loop. Without
   * it, `browseAll` rejects when it meets such a row.
   */
  readonly onRejected?: ((row: RejectedRow) => unknown) | undefined;
}
