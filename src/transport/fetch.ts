/** What a {@link Fetch} is called with: plain data and a signal. @since 0.2.0 */
export interface FetchInit {
  readonly method: "GET" | "POST";
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  /** Only where something is sent. */
  readonly body?: string;
  /** Fires when the call ends early. */
  readonly signal: AbortSignal;
  readonly redirect: "manual";
  /** Only where cookies matter. */
  readonly credentials?: "include" | "same-origin";
}

/** What is needed of an answer; its body either as a web stream or by `text()`. @since 0.2.0 */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null | undefined };
  /** A web stream is read piece by piece; anything else is left to `text()`. */
  readonly body?: unknown;
  text?(): Promise<string>;
}

/**
 * What sends the requests: the runtime's `fetch`, undici's, node-fetch, or a function that wraps
 * one of them.
 *
 * @example
 * import { Agent, fetch } from "undici";
 * const dispatcher = new Agent({ connect: { ca } });
 * const products = new ProductsClient({
 *   baseUrl: "https://cloud.example",
 *   fetch: (url, init) => fetch(url, { ...init, dispatcher }),
 * });
 *
 * @since 0.1.0
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
