import type { TaskEither } from "fp-ts/TaskEither";
import type { Advice, OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";
import type { HttpRequest } from "../transport/attempt";
import type { Call } from "../transport/call";
import type { TokenSource } from "../transport/send";
import type { Auth } from "./auth";

/** A kind of renewal: an operation of Core's auth service. */
export interface Renewal {
  readonly operation: OperationName;
  /** Below the base's prefix. */
  readonly path: string;
  readonly advice: Advice;
}

/** What differs between two renewals of a kind. */
export type RenewalRequest = Pick<HttpRequest, "headers" | "body" | "credentials">;

/** What a strategy needs of the client that it is given to. */
export interface AuthHost {
  /** Is the base another origin than the page's? */
  readonly isCrossOrigin: boolean;
  /** A renewal's call, with a deadline and secrets of its own. */
  readonly startCall: (renewal: Renewal, signal: AbortSignal) => Call;
  /** Sends it, with the client's retries, and answers with the JSON that came. */
  readonly send: (
    renewal: Renewal,
    request: RenewalRequest,
    call: Call,
  ) => TaskEither<ProductsError, { readonly status: number; readonly json: unknown }>;
}

/** An `Auth` from the inside. */
export interface Strategy extends Auth {
  /** Where no header could carry its token: why, in words that show nothing of the token. */
  readonly unusable: () => string | undefined;
  /** What no message may show, from the start. A function, so that printing a strategy shows none. */
  readonly secrets: () => readonly string[];
  readonly connect: (host: AuthHost) => TokenSource;
}

/** Users see no more of it than its kind. */
export const authOf = (strategy: Strategy): Auth => strategy;

/** What a header can carry as a token: printable ASCII without spaces. */
export const isToken = (value: unknown): value is string =>
  typeof value === "string" && /^[\x21-\x7e]+$/.test(value);

/** Why a value can't be a token, in words that show nothing of it. */
export const unusable = (token: unknown): string | undefined => {
  if (isToken(token)) return undefined;
  if (token === undefined) return "nothing";
  if (typeof token !== "string") return `a ${typeof token}`;
  if (token === "") return "an empty text";
  if (/[\r\n]/.test(token)) return "a text with a line break (trim it)";
  return /\s/.test(token) ? "a text with a space" : "a text with other characters";
};
