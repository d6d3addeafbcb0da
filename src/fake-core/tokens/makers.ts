import { check } from "../checks";
import type { Generation, Realm } from "../generations/generation";
import type { FakeRole } from "../world";
import { providerAccessToken, userAccessToken } from "./issue";
import type { TokenMakers, UserTokenOptions } from "./options";

const YEAR = 365 * 24 * 60 * 60 * 1000;

export const tokenMakers = (generation: Generation, realm: Realm): TokenMakers => {
  const { keys, sessions, world } = realm;
  const roleOf = ({ username, role }: UserTokenOptions): FakeRole =>
    role ?? world.users?.find(({ id }) => id === username)?.role ?? "USER";
  return {
    providerToken: (provider, options = {}) => {
      check("core.providerToken", { provider, options });
      return providerAccessToken(provider, generation, realm, options.expiresIn);
    },
    userToken: (options) => {
      check("core.userToken", options);
      const user = { username: options.username, role: roleOf(options) };
      return userAccessToken(user, generation, realm, options.expiresIn);
    },
    providerRefreshToken: (provider) => {
      check("core.providerRefreshToken", { provider });
      return keys.refreshTokenOf(provider);
    },
    userRefreshToken: (options) => {
      check("core.userRefreshToken", options);
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
