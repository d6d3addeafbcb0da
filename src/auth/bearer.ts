import { isLeft, right } from "fp-ts/Either";
import type { TokenSource } from "../transport/send";
import type { Auth, Supplied } from "./auth";
import { authOf, unusable } from "./strategy";
import { asking } from "./supplied";
import { bearerHint, providerHint } from "./token-hints";

/**
 * A token that is kept fresh elsewhere: a text, or a supplier, which is asked before each
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
    secrets: () => (typeof token === "string" ? [token] : []),
    connect: () => {
      const ask = asking(token, "token");
      return {
        token: (call) => async () => {
          const asked = await ask(call);
          if (isLeft(asked)) return asked;
          const text = asked.right;
          call.tokenHint = () => providerHint(text, call.provider) ?? bearerHint(text);
          return asked;
        },
        invalidate,
      };
    },
  });

/** Asking again would not give a better token. */
const invalidate = (): boolean => false;

/** Sends requests without a token. */
export const guest: TokenSource = { token: () => async () => right(undefined), invalidate };
