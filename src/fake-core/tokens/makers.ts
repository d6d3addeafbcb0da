import { checkProviderToken, checkUserToken } from "../checks/calls";
import type { Generation, Realm } from "../generations/generation";
import type { FakeRole } from "../world";
import { providerAccessToken, userAccessToken } from "./issue";

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

const YEAR = 365 * 24 * 60 * 60 * 1000;

export const tokenMakers = (generation: Generation, realm: Realm): TokenMakers => {
  const { keys, sessions, world } = realm;
  const roleOf = ({ username, role }: UserTokenOptions): FakeRole =>
    role ?? world.users?.find(({ id }) => id === username)?.role ?? "USER";
  return {
    providerToken: (provider, options = {}) => {
      checkProviderToken("providerToken", provider, options);
      return providerAccessToken(provider, generation, realm, options.expiresIn);
    },
    userToken: (options) => {
      checkUserToken("userToken", options);
      const user = { username: options.username, role: roleOf(options) };
      return userAccessToken(user, generation, realm, options.expiresIn);
    },
    providerRefreshToken: (provider) => {
      checkProviderToken("providerRefreshToken", provider, {});
      return keys.refreshTokenOf(provider);
    },
    userRefreshToken: (options) => {
      checkUserToken("userRefreshToken", options);
      const endsAt = realm.now() + (options.expiresIn ?? YEAR);
      return sessions.open(options.username, roleOf(options), endsAt).refreshToken;
    },
    csrfToken: (refreshToken) => {
      const session = sessions.of(refreshToken, realm.now());
      if (session === undefined) throw new TypeError("No session has this refresh token.");
      return session.csrfToken;
    },
    expireTokens: () => keys.expireAll(),
  };
};
