import { isRecord } from "../codec/record";

/** When a token ends, in seconds since 1970, and when it was made, as far as it says. */
export interface TokenLife {
  readonly exp: number;
  readonly iat: number | undefined;
}

/** Reads the life of a JWT (RFC 7519 §4.1); undefined where it is none, or has no end. */
export const readLife = (token: string): TokenLife | undefined => {
  try {
    const payload = token.split(".")[1] ?? "";
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    if (!isRecord(claims) || !Number.isFinite(claims.exp)) return undefined;
    const { exp, iat } = claims;
    if (typeof exp !== "number") return undefined;
    return { exp, iat: typeof iat === "number" && iat < exp ? iat : undefined };
  } catch {
    // No JWT: such a token is used as it is.
    return undefined;
  }
};
