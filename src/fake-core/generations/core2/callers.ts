import { type Answer, type Call, CLOSED } from "../../call";
import { ISSUER, PROVIDER_PREFIX } from "../../tokens/claims";
import { CORE } from "../../tokens/keys";
import { type Caller, GUEST, type Realm } from "../generation";
import { BAD_TOKEN, FORBIDDEN, INVALID_TOKEN } from "./answers";

/** The system service may create for every provider (spec §1). */
export const SYSTEM_SERVICE = "_ucloud";

const USER_ROLES = ["USER", "ADMIN", "SERVICE"];
const API_TOKEN = /^uc[0-9a-f]+-[0-9a-f]{64}$/;

/** Core2 takes whoever shows no good token for a guest (spec §4). */
export const identify = (call: Call, realm: Realm): Caller | Answer => {
  const header = call.header("authorization") ?? "";
  const caller = header.startsWith("Bearer uc")
    ? ofApiToken(header.slice("Bearer ".length).trim(), realm)
    : ofAccessToken(header.replace(/^Bearer /, "").trim(), realm);
  if ("status" in caller) return caller;
  return isOutsideProject(call, caller) ? BAD_TOKEN : caller;
};

const ofApiToken = (token: string, realm: Realm): Caller | Answer => {
  if (!API_TOKEN.test(token)) return INVALID_TOKEN;
  const owner = realm.sessions.ofApiToken(token);
  // Never a right to create: API tokens act for users (spec §4).
  return owner ? { ...GUEST, id: owner.username, role: owner.role } : FORBIDDEN;
};

const ofAccessToken = (text: string, realm: Realm): Caller | Answer => {
  const token = realm.keys.read(text);
  if (token === undefined) return GUEST;
  const { sub, role, iss, iat, exp, membership } = token.claims;
  const subject = typeof sub === "string" ? sub : "";
  const provider =
    role === "PROVIDER" && subject.startsWith(PROVIDER_PREFIX)
      ? subject.slice(PROVIDER_PREFIX.length)
      : undefined;
  // Its key cannot even be looked up (core2 browse-as-unknown-provider).
  if (provider !== undefined && !realm.world.providers.includes(provider)) return BAD_TOKEN;
  if (!realm.keys.checks(token, provider === undefined ? CORE : { provider })) return GUEST;
  if (iss !== ISSUER || typeof exp !== "number" || realm.now() >= exp * 1000) return GUEST;
  // The handler panics on a token without it (core2 create-as-no-issued-at).
  if (typeof iat !== "number") return CLOSED;
  if (provider !== undefined) return { ...GUEST, id: provider, role: "PROVIDER" };
  if (typeof role !== "string" || !USER_ROLES.includes(role)) return GUEST;
  return { ...GUEST, id: subject, role, memberships: Object.keys(membership ?? {}) };
};

// Users and admins only; a provider, a service and a guest may send any (core2 callers.json).
const isOutsideProject = (call: Call, caller: Caller): boolean => {
  const project = call.header("project") ?? "";
  const acts = caller.role === "USER" || caller.role === "ADMIN";
  return acts && project !== "" && !caller.memberships.includes(project);
};
