import { isRecord } from "../codec/record";

/** When a token ends, in seconds since 1970, and when it was made, as far as it says. */
export interface TokenLife {
  readonly exp: number;
  readonly iat: number | undefined;
}

/** What a JWT claims (RFC 7519 §4), unchecked; undefined where it is none. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const payload = token.split(".")[1] ?? "";
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return isRecord(claims) ? claims : undefined;
  } catch {
    // No JWT: such a token is used as it is.
    return undefined;
  }
};

/** The life of a JWT; undefined where it is none, or has no end. */
export const readLife = (token: string): TokenLife | undefined => {
  const { exp, iat } = claimsOf(token) ?? {};
  if (typeof exp !== "number" || !Number.isFinite(exp)) return undefined;
  return { exp, iat: typeof iat === "number" && iat < exp ? iat : undefined };
};
