import { isRecord } from "../codec/record";
import { tryTo } from "../errors/try-to";

/** What a JWT claims (RFC 7519 §4), unchecked; undefined where it is none. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> | undefined => {
  const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const claims = tryTo((): unknown => JSON.parse(atob(payload)));
  return isRecord(claims) ? claims : undefined;
};

/**
 * When a JWT ends, in seconds since 1970, and when it was made, as far as it says; undefined where
 * it is none, or has no end.
 */
export const readLife = (token: string) => {
  const { exp, iat } = claimsOf(token) ?? {};
  if (typeof exp !== "number" || !Number.isFinite(exp)) return undefined;
  return { exp, iat: typeof iat === "number" && iat < exp ? iat : undefined };
};
