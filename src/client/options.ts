import type { Auth } from "../auth/auth";
import type { RejectedRow } from "../products/page";
import type { Fetch } from "../transport/fetch";
import type { Hooks } from "../transport/hooks";
import type { SignalLike } from "../transport/on-abort";
import type { RetryOptions } from "../transport/retry";

/** How a client is made. A bad option: the constructor throws `InvalidRequestError`. @since 0.1.0 */
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
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Told of requests, answers and retries. */
  readonly hooks?: Hooks | undefined;
}

/** What one call does in another way than its client. @since 0.1.0 */
export interface CallOptions {
  /** Ends the call with `AbortedError`. */
  readonly signal?: SignalLike | undefined;
  /** ms for the whole call; of a listing, for each page. */
  readonly timeout?: number | undefined;
  /** When it is sent again; false: never. What is left out is the client's. */
  readonly retry?: RetryOptions | false | undefined;
  /** The project to act in; null: none. */
  readonly project?: string | null | undefined;
  /** The `Job-Id` header, for the server's audit log. Default: a new UUID, one a page. */
  readonly jobId?: string | undefined;
  /** Sent along; each replaces the client's of the same name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a listing takes besides. @since 0.1.0 */
export interface ListOptions extends CallOptions {
  /** Told of each row that is no product. Without it, `browseAll` rejects when it meets one. */
  readonly onRejected?: ((row: RejectedRow) => void) | undefined;
}
