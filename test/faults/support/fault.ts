import type { ApiReason, Fetch, Phase, ProductsError } from "../../../src/index";
import { type Exchange, rawServer } from "../../transport/support/raw-server";

/** How a call ends. */
export interface Expected {
  readonly kind: "ok" | ProductsError["kind"];
  /** Of an `ApiError` its reason, of a `TimeoutError` its phase, of an `AuthError` its status. */
  readonly detail?: ApiReason | Phase | number;
  /** Requests of the operation that go out. */
  readonly attempts: number;
}

/** Where a client is sent, and what is left of it afterwards. */
export interface Target {
  readonly url: string;
  /** Connections that nobody reads and nobody closed. */
  readonly unfinished: () => readonly { readonly closed: Promise<unknown> }[];
  /** Whether a token went where it must not. */
  readonly isTokenLost?: () => boolean;
  readonly close: () => Promise<void>;
}

/** One row of the table: a way in which a server, or what stands before it, misbehaves. */
export interface Fault {
  readonly name: string;
  /** What happens on the wire, in the words of the docs. */
  readonly wire: string;
  readonly start: () => Promise<Target>;
  readonly expected: { readonly create: Expected; readonly browse: Expected };
  /** ms for the whole call. */
  readonly timeout: number;
  /** Whether tokens are renewed at the same server, instead of given. */
  readonly renews: boolean;
  /** Whether one good call comes first, on the connection that the next one uses again. */
  readonly warmUp: boolean;
  /** In place of the runtime's. */
  readonly fetch: Fetch | undefined;
}

type Serve = (exchange: Exchange) => void | Promise<void>;

export const fault = (
  name: string,
  wire: string,
  start: Serve | { readonly target: () => Promise<Target> },
  expected: Expected | { readonly create: Expected; readonly browse: Expected },
  {
    timeout = 4_000,
    renews = false,
    warmUp = false,
    fetch,
  }: Partial<Pick<Fault, "timeout" | "renews" | "warmUp" | "fetch">> = {},
): Fault => ({
  name,
  wire,
  start: typeof start === "function" ? () => rawServer(start) : start.target,
  expected: "kind" in expected ? { create: expected, browse: expected } : expected,
  timeout,
  renews,
  warmUp,
  fetch,
});

/** The attempts that the clients of the table make at the most. */
export const ALL_ATTEMPTS = 3;

/** ms that a busy machine may take beyond the deadline. */
export const LATENESS = 300;

/** The longest answer that they read. */
export const MAX_RESPONSE_BYTES = 4 * 1024 * 1024;

export const ok = (attempts: number): Expected => ({ kind: "ok", attempts });
export const api = (detail: ApiReason, attempts = 1): Expected => ({
  kind: "api",
  detail,
  attempts,
});
export const network: Expected = { kind: "network", attempts: ALL_ATTEMPTS };
export const timeout = (detail: Phase, attempts = 1): Expected => ({
  kind: "timeout",
  detail,
  attempts,
});
export const invalidResponse: Expected = { kind: "invalid-response", attempts: 1 };
/** No token: nothing of the operation went out. */
export const noToken = (detail?: number): Expected => ({
  kind: "auth",
  attempts: 0,
  ...(detail === undefined ? {} : { detail }),
});
