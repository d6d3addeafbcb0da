import type { Answer, Call } from "../../call";
import { isAnswer } from "../../call";
import { ISSUER, PROVIDER_PREFIX } from "../../tokens/claims";
import { CORE } from "../../tokens/keys";
import { type Caller, GUEST, type Realm, type Route } from "../generation";
import { FORBIDDEN, MISSING_SCOPE, NOT_FOUND, UNAUTHORIZED, UNCAUGHT } from "./answers";

interface Access {
  readonly name: string;
  readonly roles: readonly string[] | "everybody";
  /** Which accesses of a scope suffice. */
  readonly accesses: readonly string[];
  /** Reads look at the project and at the wallets of a user, a create does not. */
  readonly asksAccounting: boolean;
}

const SIGNED_IN = ["USER", "ADMIN", "SERVICE", "PROVIDER", "THIRD_PARTY_APP"];
const ROLES = [...SIGNED_IN, "GUEST"];
const reads = { accesses: ["read", "write"], asksAccounting: true };

// Who may call what (spec §1). The token calls look at no access token.
const ACCESS: Partial<Record<Route, Access>> = {
  create: {
    name: "products.v2.create",
    roles: ["SERVICE", "ADMIN", "PROVIDER"],
    accesses: ["write"],
    asksAccounting: false,
  },
  browse: { name: "products.v2.browse", roles: "everybody", ...reads },
  retrieve: { name: "products.v2.retrieve", roles: SIGNED_IN, ...reads },
};

export const identify = (call: Call, route: Route, realm: Realm): Caller | Answer => {
  const access = ACCESS[route];
  if (access === undefined) return GUEST;
  const caller = ofAccessToken(call.header("authorization") ?? "", realm);
  if (isAnswer(caller)) return caller;
  if (access.roles !== "everybody" && !access.roles.includes(caller.role)) return UNAUTHORIZED;
  if (caller === GUEST) return caller;
  if (!caller.scopes.some((scope) => covers(scope, access))) return MISSING_SCOPE;
  return access.asksAccounting ? knownToAccounting(call, caller, realm) : caller;
};

const ofAccessToken = (header: string, realm: Realm): Caller | Answer => {
  // One space and this very case, or it is no token (documented create-bearer-…).
  const token = header.startsWith("Bearer ") ? realm.keys.read(header.slice(7)) : undefined;
  if (token === undefined) return GUEST;
  const { sub, role, iss, iat, exp, aud } = token.claims;
  const subject = typeof sub === "string" ? sub : "";
  const isProvider = role === "PROVIDER";
  if (isProvider && !subject.startsWith(PROVIDER_PREFIX)) return GUEST;
  const id = isProvider ? subject.slice(PROVIDER_PREFIX.length) : subject;
  // Its key cannot be looked up (documented create-provider-upper-case-subject).
  if (isProvider && !realm.world.providers.includes(id)) return NOT_FOUND;
  if (!realm.keys.checks(token, isProvider ? { provider: id } : CORE)) return GUEST;
  const seconds = realm.now() / 1000;
  const isTimely =
    typeof exp === "number" && seconds < exp && !(typeof iat === "number" && seconds < iat);
  if (iss !== ISSUER || !isTimely) return GUEST;
  if (typeof role !== "string" || !ROLES.includes(role)) return GUEST;
  if (typeof aud !== "string") return UNCAUGHT;
  return { ...GUEST, id, role, scopes: aud.split(",") };
};

// `all:read`, `products.v2:write`: a name or the beginning of one, and an access.
const covers = (scope: string, { name, accesses }: Access): boolean => {
  const [segments = "", access = ""] = scope.split(":");
  const isWithin = segments === "all" || `${name}.`.startsWith(`${segments}.`);
  return isWithin && accesses.includes(access);
};

// Providers have no wallets and no projects. An empty project is one that nobody is in.
const knownToAccounting = (call: Call, caller: Caller, { world }: Realm): Caller | Answer => {
  if (caller.role === "PROVIDER") return caller;
  const project = call.header("project");
  if (project !== undefined) {
    const members = world.projects.find(({ id }) => id === project)?.members ?? {};
    if (!Object.hasOwn(members, caller.id)) return FORBIDDEN;
  }
  const isKnown = world.users === undefined || world.users.some(({ id }) => id === caller.id);
  return isKnown ? caller : UNCAUGHT;
};
