import { readLife } from "./jwt";

/** UCloud's own clients renew this long before the end (spec §4). */
const AHEAD = 3 * 60_000;
/** Of a short life, so much of it instead. */
const AHEAD_SHARE = 1 / 5;

/** A token that was granted, and when the next one is due. */
export class AccessToken {
  /** On this machine's clock; undefined where the token does not say when it ends. */
  readonly dueAt: number | undefined;

  constructor(
    readonly value: string,
    askedAt: number,
  ) {
    const life = readLife(value);
    if (life === undefined) return;
    // By `iat`, the token's life counts from when it was asked for: the server's clock may differ.
    const begin = life.iat === undefined ? askedAt : life.iat * 1000;
    const duration = life.exp * 1000 - begin;
    this.dueAt = askedAt + duration - Math.min(AHEAD, duration * AHEAD_SHARE);
  }

  /** Is it past the point from which it is renewed? */
  isDue(now: number): boolean {
    return this.dueAt !== undefined && now >= this.dueAt;
  }
}
