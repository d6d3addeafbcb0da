import { type Either, isLeft, left, right } from "fp-ts/Either";
import { AuthError } from "../errors/auth";
import { readError } from "../errors/foreign-error";
import type { ProductsError } from "../errors/products-error";
import type { Call } from "../transport/call";
import type { Supplied } from "./auth";
import { isToken, unusable } from "./strategy";

/** How many earlier tokens are redacted from the error of a supplier that fails. */
const MAX_SUPPLIED = 100;

/**
 * Asks for a text that somebody else keeps fresh, within the call's time: the text itself, or what
 * its supplier answers each time. `name` says what it is.
 */
export const asking = (supplied: Supplied, name: string) => {
  const before = new Set<string>();
  const keep = (text: string, call: Call): void => {
    call.secrets.add(text);
    before.add(text);
    const [oldest] = before;
    if (before.size > MAX_SUPPLIED && oldest !== undefined) before.delete(oldest);
  };
  const failed = (call: Call) => (rejection: unknown) => {
    for (const text of before) call.secrets.add(text);
    const why = readError(rejection)?.message;
    const message = `had no ${name}: its supplier failed${why ? `: ${why}` : ""}`;
    return new AuthError(call, message, { rejection });
  };
  return async (call: Call): Promise<Either<ProductsError, string>> => {
    const answer = typeof supplied === "string" ? async () => supplied : async () => supplied();
    const asked = await call.during("token", answer, failed(call));
    if (isLeft(asked)) return asked;
    const text: unknown = asked.right;
    if (typeof text === "string") keep(text, call);
    if (isToken(text)) return right(text);
    const expected = "expected printable ASCII without spaces";
    return left(
      new AuthError(call, `had no ${name}: ${expected}, got ${unusable(text)} from its supplier`),
    );
  };
};
