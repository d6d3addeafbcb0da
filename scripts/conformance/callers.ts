import { internalsOf } from "../../src/fake-core/internals";
import type { FakeCore } from "../../src/fake-core/options";
import { signToken } from "../../src/fake-core/tokens/jwt";
import { CORE, type Signer } from "../../src/fake-core/tokens/keys";
import type { RecordedCaller, RecordedWorld } from "./recording";

const ZEROS = "0".repeat(64);

/** The `Authorization` header of a caller, its tokens made anew as the world describes them. */
export const authorizationOf = (
  caller: RecordedCaller,
  world: RecordedWorld,
  core: FakeCore,
  method: string,
): string | undefined => {
  const { authorization } = caller;
  if (authorization === null) return undefined;
  if (caller.actsAs !== undefined) return `Bearer ${apiTokenOf(caller.actsAs, world, core)}`;
  return authorization
    .replace(/ \(or .*\)$/, "")
    .replace("<accessToken>", () => accessTokenOf(asSentBy(caller, method), world, core))
    .replace("<refreshToken>", () => refreshTokenOf(caller, world, core))
    .replace("<64 zeros>", ZEROS);
};

// Some callers read in another name than they create in; their note says so.
const asSentBy = (caller: RecordedCaller, method: string): RecordedCaller => {
  const [, sub] = /sub is (\S+) where it reads/.exec(caller.note ?? "") ?? [];
  return method === "GET" && sub !== undefined ? { ...caller, sub } : caller;
};

const roleOf = (user: string, world: RecordedWorld) =>
  world.users.find(({ id }) => id === user)?.role ?? "USER";

const apiTokenOf = (user: string, world: RecordedWorld, core: FakeCore): string =>
  internalsOf(core)?.realm.sessions.apiToken(user, roleOf(user, world)) ?? "";

/** A refresh token of whom the caller is `of`. */
export const refreshTokenOf = (
  { of = "", wrong = "" }: RecordedCaller,
  world: RecordedWorld,
  core: FakeCore,
): string => {
  const [, provider] = /^provider (.+)$/.exec(of) ?? [];
  if (provider !== undefined) return core.providerRefreshToken(provider);
  const expiresIn = wrong.includes("expiry") ? { expiresIn: -1000 } : {};
  return core.userRefreshToken({ username: of, role: roleOf(of, world), ...expiresIn });
};

const oldTokens = new WeakMap<FakeCore, string>();

// What is said of a caller, and what of it the token says.
const accessTokenOf = (caller: RecordedCaller, world: RecordedWorld, core: FakeCore): string => {
  const { signedWith = "", wrong = "" } = caller;
  const keys = internalsOf(core)?.realm.keys;
  if (keys === undefined) return "";
  const claims = claimsOf(caller, world);
  if (/alg none/.test(signedWith)) return signToken("none", claims, "");
  if (/^another/.test(signedWith)) return signToken("HS512", claims, "another secret");
  const token = keys.sign(claims, signerOf(signedWith));
  if (/keys have been renewed/.test(wrong)) return oldTokens.get(core) ?? token;
  if (!oldTokens.has(core)) oldTokens.set(core, token);
  return token;
};

const signerOf = (signedWith: string): Signer => {
  const [, provider] = /key of provider (\S+)/.exec(signedWith) ?? [];
  return provider === undefined ? CORE : { provider };
};

const claimsOf = (
  { sub, role, membership, wrong = "", expiresIn }: RecordedCaller,
  world: RecordedWorld,
): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  const seconds = /exp is (\d+) s ago/.exec(wrong)?.[1] ?? (/exp is a few/.test(wrong) ? "2" : "");
  const lifetime = expiresIn === undefined ? 600 : Number.parseInt(expiresIn, 10) + 1;
  const claims: Record<string, unknown> = {
    iss: /iss is (\S+)/.exec(wrong)?.[1] ?? world.claims.iss,
    aud: /aud is (\S+)/.exec(wrong)?.[1] ?? world.claims.aud,
    sub,
    ...(role === null ? {} : { role }),
    iat: /iat is an hour ahead/.test(wrong) ? now + 3600 : now - 60,
    exp: seconds === "" ? now + lifetime : now - Number(seconds),
    ...(membership ? { membership } : {}),
  };
  const missing = { exp: /no exp/, iat: /no iat/, aud: /no aud/ };
  for (const [claim, pattern] of Object.entries(missing))
    if (pattern.test(wrong)) delete claims[claim];
  return claims;
};
