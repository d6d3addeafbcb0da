import type { Secrets } from "../errors/secrets";
import { elapsed, isAhead, type Moment } from "./clock";
import { readLife } from "./jwt";

/** UCloud's own clients renew this long before the end (spec §4). */
const AHEAD = 3 * 60_000;
/** For a short-lived token, this share of its life instead. */
const AHEAD_SHARE = 1 / 5;

/** A token that was granted, and when the next one is due. */
export class AccessToken {
  /** ms after it was asked for; undefined where the token does not say when it ends. */
  readonly #dueAfter: number | undefined;
  readonly #askedAt: Moment;

  constructor(
    readonly value: string,
    askedAt: Moment,
    /** Those of the renewal that granted it, which may include a CSRF token. */
    readonly secrets: Secrets,
  ) {
    this.#askedAt = askedAt;
    const life = readLife(value);
    if (life === undefined) return;
    // By `iat`, the token's life counts from when it was asked for: the server's clock may differ.
    const begin = life.iat === undefined ? askedAt.wall : life.iat * 1000;
    const duration = life.exp * 1000 - begin;
    this.#dueAfter = duration - Math.min(AHEAD, duration * AHEAD_SHARE);
  }

  /** Is it time to renew it? Undefined where the token does not say when it ends. */
  get isDue(): boolean | undefined {
    if (this.#dueAfter === undefined) return undefined;
    return elapsed(this.#askedAt) >= this.#dueAfter || isAhead(this.#askedAt);
  }
}
