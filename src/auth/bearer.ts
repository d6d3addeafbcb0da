import { right } from "fp-ts/Either";
import type { TokenSource } from "../transport/send";
import type { Auth, Supplied } from "./auth";
import { ask, authOf, unusable } from "./recipe";

/**
 * A token that somebody else keeps fresh: a text, or a supplier, which is asked before each
 * request. It goes to `baseUrl`'s origin alone. The supplier's failure is an `AuthError`.
 *
 * @example
 * const auth = bearer(async () => (await session()).accessToken);
 *
 * @since 0.1.0
 */
export const bearer = (token: Supplied): Auth =>
  authOf({
    kind: "bearer",
    unusable: () => (typeof token === "function" ? undefined : unusable(token)),
    connect: (host) => {
      if (typeof token === "string") host.secrets.keep(token);
      return { token: (call) => () => ask(token, "token", call, host), refused };
    },
  });

/** Nothing better comes of asking again. */
const refused = (): boolean => false;

/** Nobody: requests without a token. */
export const guest: TokenSource = { token: () => async () => right(undefined), refused };
