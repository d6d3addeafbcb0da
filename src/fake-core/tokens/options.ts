import type { FakeRole } from "../world";

/** How long a token is good for. @since 0.1.0 */
export interface TokenOptions {
  /** Milliseconds; negative: it has expired. Default: what the Core gives. */
  readonly expiresIn?: number | undefined;
}

/** Whose token it is. @since 0.1.0 */
export interface UserTokenOptions extends TokenOptions {
  readonly username: string;
  /** Default: the role that the option `users` says, else `USER`. */
  readonly role?: FakeRole | undefined;
}

/** Makes tokens that the fake Core takes for good; none leaves the test. @since 0.1.0 */
export interface TokenMakers {
  /** An access token of a provider. One that the Core does not know makes a token that it refuses. */
  providerToken(provider: string, options?: TokenOptions): string;
  /** An access token of a user or a service. */
  userToken(options: UserTokenOptions): string;
  /** A refresh token of a provider, good for as long as the Core runs. */
  providerRefreshToken(provider: string): string;
  /** A refresh token of a user's session; as the cookie `refreshToken` it makes a browser's session. */
  userRefreshToken(options: UserTokenOptions): string;
  /** The CSRF token of a session, by its refresh token. */
  csrfToken(refreshToken: string): string;
  /** Ends every access token that was made so far, whatever its `exp` says. */
  expireTokens(): void;
}
