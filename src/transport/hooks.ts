import type { OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";

/** A request that goes out. @since 0.1.0 */
export interface RequestEvent {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** 1 for the first. */
  readonly attempt: number;
  readonly method: string;
  /** With the base's prefix, without the query. */
  readonly path: string;
}

/** An answer whose headers came. @since 0.1.0 */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** ms from the request to the answer's headers. */
  readonly duration: number;
}

/** A wait before another attempt. @since 0.1.0 */
export interface RetryEvent {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** The attempt that failed. */
  readonly attempt: number;
  /** ms until the next one. */
  readonly delay: number;
  /** Of the error that is retried. */
  readonly kind: ProductsError["kind"];
  readonly status?: number | undefined;
}

/** The end of a call, whatever its outcome; also of one that was refused before it was sent. @since 0.2.0 */
export interface SettledEvent {
  readonly operation: OperationName;
  readonly jobId: string | undefined;
  /** Requests that went out; 0 when none did. */
  readonly attempts: number;
  /** ms from the call to its end. */
  readonly duration: number;
  /** Of its error; absent on success. */
  readonly kind?: ProductsError["kind"];
  /** Of the answer that its error is about, where there was one. */
  readonly status?: number;
}

/**
 * Called for each request, answer, retry and end of a call, with plain data without bodies, queries
 * and headers. They are called as methods of this object, which may have state of its own. A hook
 * that throws or rejects does not break the call.
 *
 * @since 0.1.0
 */
export interface Hooks {
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** @since 0.2.0 */
  readonly onSettled?: ((event: SettledEvent) => void) | undefined;
}
