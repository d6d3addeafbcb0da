import { type Either, isLeft, left, right } from "fp-ts/Either";
import { AuthError } from "../errors/auth";
import type { OperationName } from "../errors/context";
import type { ProductsError } from "../errors/products-error";
import type { Secrets } from "../errors/secrets";
import type { HttpRequest } from "../transport/attempt";
import type { Call } from "../transport/call";
import type { TokenSource } from "../transport/send";
import type { Auth, Supplied } from "./auth";

/** A request to Core's auth service. */
export type RenewalRequest = Pick<HttpRequest, "headers" | "body" | "credentials"> & {
  /** Below the base's prefix. */
  readonly path: string;
};

/** The answer to a renewal. */
export interface Renewed {
  readonly status: number;
  readonly json: unknown;
}

/** What an `Auth` needs of the client that it is given to. */
export interface AuthHost {
  /** Is the base another origin than the page's? */
  readonly isCrossOrigin: boolean;
  /** The client's secrets: none of them is in any message. */
  readonly secrets: Secrets;
  /** A renewal's call, with a deadline of its own, on behalf of the operation that needs it. */
  readonly startCall: (signal: AbortSignal, operation: OperationName) => Call;
  /** Sends it, with the client's retries, and answers with the JSON that came. */
  readonly send: (request: RenewalRequest, call: Call) => Promise<Either<ProductsError, Renewed>>;
}

/** An `Auth` from the inside. */
export interface Recipe extends Auth {
  /** What it was made of, in words that show nothing of it, where no header could carry that. */
  readonly unusable: () => string | undefined;
  readonly connect: (host: AuthHost) => TokenSource;
}

/** Users see no more of it than its kind. */
export const authOf = (recipe: Recipe): Auth => recipe;

/** What a header can carry as a token: printable ASCII without spaces. */
export const isToken = (value: unknown): value is string =>
  typeof value === "string" && /^[\x21-\x7e]+$/.test(value);

/** Words for what is no token, that show nothing of it. */
export const unusable = (token: unknown): string | undefined => {
  if (isToken(token)) return undefined;
  if (token === undefined) return "nothing";
  if (typeof token !== "string") return `a ${typeof token}`;
  return token === "" ? "an empty text" : "a text with other characters";
};

/** The text itself, or what its supplier answers, within the call's time. */
export const ask = async (
  supplied: Supplied,
  name: string,
  call: Call,
  { secrets }: AuthHost,
): Promise<Either<ProductsError, string>> => {
  const asked = await call.during(
    "token",
    async () => (typeof supplied === "function" ? supplied() : supplied),
    (rejection) => new AuthError(call, `the supplier of the ${name} failed`, { rejection }),
  );
  if (isLeft(asked)) return asked;
  if (typeof asked.right === "string") secrets.remember(asked.right);
  return isToken(asked.right)
    ? right(asked.right)
    : left(new AuthError(call, `the ${name} is no text of printable ASCII without spaces`));
};
