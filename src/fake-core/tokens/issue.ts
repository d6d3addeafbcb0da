import type { Generation, Realm } from "../generations/generation";
import { claimsOf, PROVIDER_PREFIX } from "./claims";
import { CORE } from "./keys";
import type { Session } from "./sessions";

const SECOND = 1000;

/** An access token of a provider, signed with the provider's own key. Milliseconds. */
export const providerAccessToken = (
  provider: string,
  { audience, lifetime }: Pick<Generation, "audience" | "lifetime">,
  { keys, now }: Pick<Realm, "keys" | "now">,
  expiresIn = lifetime.provider * SECOND,
): string =>
  keys.sign(claimsOf(PROVIDER_PREFIX + provider, "PROVIDER", audience, now(), expiresIn), {
    provider,
  });

/** An access token of a user or a service; it names the projects that its user is in. Milliseconds. */
export const userAccessToken = (
  user: Pick<Session, "username" | "role">,
  { audience, lifetime }: Pick<Generation, "audience" | "lifetime">,
  { keys, now, world }: Pick<Realm, "keys" | "now" | "world">,
  expiresIn = lifetime.other * SECOND,
): string => {
  const memberships = world.projects.flatMap(({ id, members }) => {
    const role = members[user.username];
    return role === undefined ? [] : [[id, role] as const];
  });
  return keys.sign(
    {
      ...claimsOf(user.username, user.role, audience, now(), expiresIn),
      membership: Object.fromEntries(memberships),
    },
    CORE,
  );
};
