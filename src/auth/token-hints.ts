import { claimsOf } from "./jwt";

/** Core2's API tokens, which are no JWTs (spec §4). */
const API_TOKEN = /^uc[\da-f]+-[\da-f]{64}$/;

/** The provider that an access token acts as (spec §4); undefined where it is no provider's. */
export const providerOf = (token: string): string | undefined => {
  const sub = claimsOf(token)?.sub;
  return typeof sub === "string" && sub.startsWith("#P_") ? sub.slice(3) : undefined;
};

/**
 * What may be wrong with an access token that is refused, in words that show nothing of it: it is
 * of another provider than the one that the request names.
 */
export const providerHint = (token: string, named: string | undefined): string | undefined => {
  const actsAs = providerOf(token);
  if (actsAs === undefined || named === undefined || actsAs === named) return undefined;
  return `the token is of provider ${JSON.stringify(actsAs)}, the request names ${JSON.stringify(named)}`;
};

/** What may be wrong with a text that was given as an access token: UCloud's refresh tokens are no JWTs. */
export const bearerHint = (token: string): string | undefined =>
  claimsOf(token) === undefined && !API_TOKEN.test(token)
    ? "the token is no JWT: give a refresh token to providerRefreshToken(…) or userRefreshToken(…)"
    : undefined;

/** What may be wrong with one that was given as a refresh token. */
export const refreshTokenHint = (token: string): string | undefined =>
  claimsOf(token) === undefined
    ? undefined
    : "it is a JWT, as access tokens are: give an access token to bearer(…)";
