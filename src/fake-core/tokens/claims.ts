import type { Claims } from "./jwt";

export const ISSUER = "cloud.sdu.dk";
export const PROVIDER_PREFIX = "#P_";

/** The claims of a token as a Core writes them (world.json, `claims`). Milliseconds. */
export const claimsOf = (
  subject: string,
  role: string,
  audience: string | readonly string[],
  issuedAt: number,
  expiresIn: number,
): Claims => ({
  iss: ISSUER,
  aud: audience,
  sub: subject,
  role,
  iat: Math.floor(issuedAt / 1000),
  exp: Math.floor((issuedAt + expiresIn) / 1000),
});
