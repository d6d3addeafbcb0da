import { type Either, isLeft, left, right } from "fp-ts/Either";
import { isRecord } from "../codec/record";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";
import type { Call } from "../transport/call";
import type { Auth, Supplied } from "./auth";
import { RENEWALS } from "./renewals";
import { RenewingSource } from "./renewing";
import {
  type AuthHost,
  authOf,
  isToken,
  type Renewal,
  type RenewalRequest,
  unusable,
} from "./strategy";
import { asking } from "./supplied";
import { refreshTokenHint } from "./token-hints";

/**
 * A provider's refresh token, as UCloud's provider settings show it. Access tokens come from
 * `POST /auth/providers/refresh`, 3 minutes before the last one ends.
 *
 * @since 0.1.0
 */
export const providerRefreshToken = (token: string): Auth =>
  byRefreshToken("provider-refresh-token", token, RENEWALS.provider, {
    request: async () =>
      right({
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify({ items: [{ refreshToken: token }] }),
      }),
    grantIn: (json) =>
      isRecord(json) && Array.isArray(json.responses) ? json.responses[0] : undefined,
  });

/**
 * A user's or a service's refresh token. Access tokens come from `POST /auth/refresh`, 3 minutes
 * before the last one ends.
 *
 * @since 0.1.0
 */
export const userRefreshToken = (token: string): Auth =>
  byRefreshToken("user-refresh-token", token, RENEWALS.user, {
    request: async () => right({ headers: { authorization: `Bearer ${token}` } }),
  });

/**
 * The session of a browser, which sends the session's cookie by itself. `csrfToken` is a text, which
 * later answers replace, or a supplier, which is asked each time. Access tokens come from
 * `POST /auth/refresh/web`.
 *
 * @since 0.1.0
 */
export const webSession = ({ csrfToken }: { readonly csrfToken: Supplied }): Auth =>
  authOf({
    kind: "web-session",
    unusable: () => (typeof csrfToken === "function" ? undefined : unusable(csrfToken)),
    secrets: () => (typeof csrfToken === "string" ? [csrfToken] : []),
    connect: (host) => {
      let ask = asking(csrfToken, "CSRF token");
      return renewing(host, RENEWALS.web, {
        request: async (call) => {
          const asked = await ask(call);
          if (isLeft(asked)) return asked;
          const credentials = host.isCrossOrigin ? "include" : "same-origin";
          return right({ headers: { "x-csrftoken": asked.right }, credentials });
        },
        onCsrfToken: (latest) => {
          if (typeof csrfToken === "string") ask = asking(latest, "CSRF token");
        },
      });
    },
  });

/** How one kind of renewal is asked for, and read. */
interface RenewalFormat {
  readonly request: (call: Call) => Promise<Either<ProductsError, RenewalRequest>>;
  /** What may be wrong with the refresh token, where it is refused. */
  readonly hint?: () => string | undefined;
  /** The part of an answer that holds the tokens; all of it, where this is left out. */
  readonly grantIn?: (json: unknown) => unknown;
  readonly onCsrfToken?: (csrfToken: string) => void;
}

const byRefreshToken = (
  kind: Auth["kind"],
  token: string,
  renewal: Renewal,
  format: RenewalFormat,
): Auth =>
  authOf({
    kind,
    unusable: () => unusable(token),
    secrets: () => [token],
    connect: (host) => renewing(host, renewal, { ...format, hint: () => refreshTokenHint(token) }),
  });

const renewing = (
  host: AuthHost,
  renewal: Renewal,
  { request, hint, grantIn = (json) => json, onCsrfToken }: RenewalFormat,
): RenewingSource =>
  new RenewingSource(
    (signal) => host.startCall(renewal, signal),
    (call) => async () => {
      call.tokenHint = hint;
      const asked = await request(call);
      if (isLeft(asked)) return asked;
      const renewed = await host.send(renewal, asked.right, call)();
      if (isLeft(renewed)) return renewed;
      const { status, json } = renewed.right;
      const grant = grantIn(json);
      const { accessToken, csrfToken } = isRecord(grant) ? grant : {};
      for (const secret of [accessToken, csrfToken])
        if (typeof secret === "string") call.secrets.add(secret);
      if (isToken(csrfToken)) onCsrfToken?.(csrfToken);
      return isToken(accessToken) ? right(accessToken) : left(noToken(call, status));
    },
  );

/** Core2 answers `200 {}` to a renewal that it can't use (spec §4). */
const noToken = (call: Call, status: number): InvalidResponseError =>
  new InvalidResponseError(
    call,
    `was answered with ${status} and no access token; ${call.advice?.rejected}`,
    { status },
  );
