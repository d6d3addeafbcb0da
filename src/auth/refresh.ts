import { type Either, isLeft, left, right } from "fp-ts/Either";
import { isRecord } from "../codec/record";
import { AuthError } from "../errors/auth";
import type { ProductsError } from "../errors/products-error";
import type { Call } from "../transport/call";
import type { Auth, Supplied } from "./auth";
import { type AuthHost, ask, authOf, isToken, type RenewalRequest, unusable } from "./recipe";
import { RenewingSource } from "./renewing";

/**
 * A provider's refresh token, as UCloud's provider settings show it. Access tokens come from
 * `POST /auth/providers/refresh`, 3 minutes before the last one ends.
 *
 * @since 0.1.0
 */
export const providerRefreshToken = (token: string): Auth =>
  authOf({
    kind: "provider-refresh-token",
    unusable: () => unusable(token),
    connect: (host) => {
      host.secrets.keep(token);
      const request: RenewalRequest = {
        path: "/auth/providers/refresh",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify({ items: [{ refreshToken: token }] }),
      };
      return renewing(host, async () => right(request), firstResponse);
    },
  });

/**
 * A user's or a service's refresh token. Access tokens come from `POST /auth/refresh`, 3 minutes
 * before the last one ends.
 *
 * @since 0.1.0
 */
export const userRefreshToken = (token: string): Auth =>
  authOf({
    kind: "user-refresh-token",
    unusable: () => unusable(token),
    connect: (host) => {
      host.secrets.keep(token);
      const request: RenewalRequest = {
        path: "/auth/refresh",
        headers: { authorization: `Bearer ${token}` },
      };
      return renewing(host, async () => right(request), itself);
    },
  });

/**
 * The session of a browser: its cookie is the browser's own affair, `csrfToken` a text, which the
 * answers replace, or a supplier, which is asked each time. Access tokens come from
 * `POST /auth/refresh/web`.
 *
 * @since 0.1.0
 */
export const webSession = ({ csrfToken }: { readonly csrfToken: Supplied }): Auth =>
  authOf({
    kind: "web-session",
    unusable: () => (typeof csrfToken === "function" ? undefined : unusable(csrfToken)),
    connect: (host) => {
      let latest = csrfToken;
      if (typeof latest === "string") host.secrets.keep(latest);
      const request = async (call: Call): Promise<Either<ProductsError, RenewalRequest>> => {
        const asked = await ask(latest, "CSRF token", call, host);
        if (isLeft(asked)) return asked;
        return right({
          path: "/auth/refresh/web",
          headers: { "x-csrftoken": asked.right },
          credentials: host.isCrossOrigin ? "include" : "same-origin",
        });
      };
      return renewing(host, request, (json) => {
        if (isRecord(json) && isToken(json.csrfToken)) {
          host.secrets.remember(json.csrfToken);
          if (typeof latest === "string") latest = json.csrfToken;
        }
        return itself(json);
      });
    },
  });

/** The part of an answer that holds the access token. */
type Grant = (json: unknown) => unknown;
const itself: Grant = (json) => json;
const firstResponse: Grant = (json) =>
  isRecord(json) && Array.isArray(json.responses) ? json.responses[0] : undefined;

const renewing = (
  host: AuthHost,
  request: (call: Call) => Promise<Either<ProductsError, RenewalRequest>>,
  grant: Grant,
): RenewingSource =>
  new RenewingSource(async (signal, operation) => {
    const call = host.startCall(signal, operation);
    try {
      const asked = await request(call);
      const answered = isLeft(asked) ? asked : await host.send(asked.right, call);
      if (isLeft(answered)) return answered;
      const { status, json } = answered.right;
      return readGrant(grant(json), status, host, call);
    } finally {
      call.end();
    }
  });

const readGrant = (
  granted: unknown,
  status: number,
  host: AuthHost,
  call: Call,
): Either<ProductsError, string> => {
  const token = isRecord(granted) ? granted.accessToken : undefined;
  if (typeof token === "string") host.secrets.remember(token);
  // Core2 answers `200 {}` to a renewal that it can't use (spec §4).
  return isToken(token)
    ? right(token)
    : left(
        new AuthError(call, "the answer holds no access token: check the refresh token", {
          status,
        }),
      );
};
