import { type Claims, keyedHash, type ReadToken, readToken, signToken } from "./jwt";

/** Who signs a token: the Core itself, or a provider with a key of its own. */
export type Signer = { readonly core: true } | { readonly provider: string };

export const CORE: Signer = { core: true };

/** The keys that a Core signs and checks tokens with. */
export class Keys {
  // Part of every key: a new epoch ends all tokens that were issued before.
  #epoch = 0;
  readonly #renewals = new Map<string, number>();
  readonly #inUse = new Map<string, string>();

  sign(claims: Claims, signer: Signer): string {
    return signToken("core" in signer ? "HS512" : "RS256", claims, this.#current(signer));
  }

  /** A provider's key is kept once it was used, until the next start (core2 after-keys-renewed-…). */
  checks(token: ReadToken, signer: Signer): boolean {
    return token.signature === keyedHash(this.#keyInUse(signer), token.signed);
  }

  read(token: string): ReadToken | undefined {
    return readToken(token);
  }

  /** A provider's refresh token; it follows its keys. */
  refreshTokenOf(provider: string): string {
    return keyedHash("refresh", this.#named({ provider }));
  }

  renew(provider: string): void {
    this.#renewals.set(provider, (this.#renewals.get(provider) ?? 0) + 1);
  }

  expireAll(): void {
    this.#epoch++;
    this.#inUse.clear();
  }

  restart(): void {
    this.#inUse.clear();
  }

  #current(signer: Signer): string {
    return `${this.#epoch}/${this.#named(signer)}`;
  }

  #named(signer: Signer): string {
    if ("core" in signer) return "core";
    return `provider ${signer.provider} #${this.#renewals.get(signer.provider) ?? 0}`;
  }

  #keyInUse(signer: Signer): string {
    if ("core" in signer) return this.#current(signer);
    const kept = this.#inUse.get(signer.provider) ?? this.#current(signer);
    this.#inUse.set(signer.provider, kept);
    return kept;
  }
}
