import { isRecord } from "../codec/record";
import { tryTo } from "../errors/try-to";

/** The claims of a JWT (RFC 7519 §4), unverified; undefined for any other text. */
export const claimsOf = (token: string): Readonly<Record<string, unknown>> | undefined => {
  const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const claims = tryTo((): unknown => JSON.parse(atob(payload)));
  return isRecord(claims) ? claims : undefined;
};

/**
 * When a JWT ends and, where it says so, when it was issued, in seconds since 1970; undefined for
 * any other text, and for a JWT without an end.
 */
export const readLife = (token: string) => {
  const { exp, iat } = claimsOf(token) ?? {};
  if (typeof exp !== "number" || !Number.isFinite(exp)) return undefined;
  return { exp, iat: typeof iat === "number" && iat < exp ? iat : undefined };
};
