import { type Json, parseJson } from "../json/parse";

/** Claims of a token as text values: numbers stay JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/** A token's parts; the signature is not looked at here. */
export interface ReadToken {
  readonly claims: Claims;
  readonly signed: string;
  readonly signature: string;
}

const encode = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
};

const decode = (text: string): string | undefined => {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
};

/** A JSON Web Token in shape. The signature is a keyed hash: the fake checks it, nobody else could. */
export const signToken = (alg: string, claims: Claims, key: string): string => {
  const signed = `${encode(JSON.stringify({ typ: "JWT", alg }))}.${encode(JSON.stringify(claims))}`;
  return `${signed}.${alg === "none" ? "" : keyedHash(key, signed)}`;
};

/** Undefined where the text is no token. */
export const readToken = (token: string): ReadToken | undefined => {
  const parts = token.split(".");
  const [header, payload, signature] = parts;
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const text = decode(payload);
  const json: Json | undefined = text === undefined ? undefined : parseJson(text);
  if (parts.length !== 3 || text === undefined || !json || typeof json !== "object")
    return undefined;
  return { claims: JSON.parse(text), signed: `${header}.${payload}`, signature };
};

/** Not secure, and need not be: 64 hex digits that depend on every letter (FNV-1a, eight times). */
export const keyedHash = (key: string, text: string): string => {
  let digits = "";
  for (let round = 0; round < 8; round++) {
    let hash = 0x811c9dc5;
    for (const char of `${round}\n${key}\n${text}`) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    digits += (hash >>> 0).toString(16).padStart(8, "0");
  }
  return digits;
};
