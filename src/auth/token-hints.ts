import { claimsOf } from "./jwt";

/** Core2's API tokens, which are no JWTs (spec §4). */
const API_TOKEN = /^uc[\da-f]+-[\da-f]{64}$/;

/** The provider that an access token acts as (spec §4); undefined where it is no provider's. */
export const providerOf = (token: string): string | undefined => {
  const sub = claimsOf(token)?.sub;
  return typeof sub === "string" && sub.startsWith("#P_") ? sub.slice(3) : undefined;
};

/** What may be wrong with an access token that is refused, in words that show nothing of it. */
export const accessTokenHint = (
  token: string,
  provider: string | undefined,
): string | undefined => {
  const actsAs = providerOf(token);
  if (actsAs !== undefined && provider !== undefined && actsAs !== provider)
    return `the token is of provider ${JSON.stringify(actsAs)}, the request names ${JSON.stringify(provider)}`;
  return claimsOf(token) === undefined && !API_TOKEN.test(token)
    ? "the token is no JWT: give a refresh token to providerRefreshToken(…) or userRefreshToken(…)"
    : undefined;
};

/** What may be wrong with a refresh token that is refused: UCloud's are no JWTs. */
export const refreshTokenHint = (token: string): string | undefined =>
  claimsOf(token) === undefined
    ? undefined
    : "it is a JWT, as access tokens are: give an access token to bearer(…)";
