import type { FakeRole } from "../world";
import { keyedHash } from "./jwt";

/** A user's session: what a refresh token stands for. */
export interface Session {
  readonly username: string;
  readonly role: FakeRole;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly refreshToken: string;
  readonly csrfToken: string;
}

/** Sessions of users and services, by their refresh tokens, and API tokens by their text. */
export class Sessions {
  readonly #byRefreshToken = new Map<string, Session>();
  readonly #byApiToken = new Map<string, Pick<Session, "username" | "role">>();

  open(username: string, role: FakeRole, endsAt: number): Session {
    const seed = `${role} ${username} #${this.#byRefreshToken.size}`;
    const session: Session = {
      username,
      role,
      endsAt,
      refreshToken: keyedHash("session", seed),
      csrfToken: keyedHash("csrf", seed).slice(0, 32),
    };
    this.#byRefreshToken.set(session.refreshToken, session);
    return session;
  }

  of(refreshToken: string, now: number): Session | undefined {
    const session = this.#byRefreshToken.get(refreshToken);
    return session && session.endsAt > now ? session : undefined;
  }

  /** `uc<hex>-<64 hex>`: acts as its user (spec §4). */
  apiToken(username: string, role: FakeRole): string {
    const token = `uc1-${keyedHash("api", `${role} ${username}`)}`;
    this.#byApiToken.set(token, { username, role });
    return token;
  }

  ofApiToken(token: string): Pick<Session, "username" | "role"> | undefined {
    return this.#byApiToken.get(token);
  }
}
