import type { Answer, Call } from "../../call";
import { isJsonArray, isJsonObject, parseJson } from "../../json/parse";
import { INVALID } from "../../json/table";
import { providerAccessToken, userAccessToken } from "../../tokens/issue";
import { authorityOf, originOf } from "../../tokens/origin";
import type { Caller, Realm } from "../generation";
import { FORBIDDEN, goText, INVALID_REQUEST, ok, refused, UNAUTHORIZED } from "./answers";
import { issuing } from "./issuing";
import { asObject, ignoringCase, text } from "./leaves";

/** Answers every item, or none; a body that names none is `{}` (core2 auth.json). */
export const refreshProviders = (call: Call, _caller: Caller, realm: Realm): Answer => {
  const bulk = asObject(parseJson(call.body));
  const items = bulk === INVALID ? INVALID : (bulk("items") ?? []);
  if (items === INVALID || !isJsonArray(items)) return INVALID_REQUEST;
  const responses: string[] = [];
  for (const item of items) {
    if (item !== null && !isJsonObject(item)) return INVALID_REQUEST;
    const sent = text.read(item === null ? null : ignoringCase(item)("refreshToken"));
    if (sent === INVALID) return INVALID_REQUEST;
    const provider = realm.world.providers.find((id) => realm.keys.refreshTokenOf(id) === sent);
    if (provider === undefined) return UNAUTHORIZED;
    const accessToken = providerAccessToken(provider, issuing, realm);
    responses.push(`{"accessToken":${goText(accessToken)},"csrfToken":""}`);
  }
  return ok(responses.length === 0 ? "{}" : `{"responses":[${responses.join(",")}]}`);
};

export const refresh = (call: Call, _caller: Caller, realm: Realm): Answer => {
  const token = /^Bearer (.+)$/.exec(call.header("authorization") ?? "")?.[1];
  return token === undefined ? FORBIDDEN : renewed(token, realm);
};

/** A browser's session: only from the site itself (spec §4). */
export const refreshWeb = (call: Call, _caller: Caller, realm: Realm): Answer => {
  const token = call.cookie("refreshToken");
  const csrfToken = call.header("x-csrftoken");
  if (!token || !csrfToken) return FORBIDDEN;
  if (!isTrusted(call, realm)) return refused(403, "Untrusted origin");
  const session = realm.sessions.of(token, realm.now());
  return session && session.csrfToken !== csrfToken ? UNAUTHORIZED : renewed(token, realm);
};

// It stands in the code of every Core2 (core2 web-localhost).
const DEVELOPMENT_HOST = "localhost:9000";

// Host and port count, letter case included, and the scheme does not (spec §4).
const isTrusted = (call: Call, { site }: Realm): boolean => {
  const { hostname = "", port = "" } = authorityOf(originOf(call) ?? "") ?? {};
  return [site.host, DEVELOPMENT_HOST].includes(hostname + port);
};

const renewed = (token: string, realm: Realm): Answer => {
  const session = realm.sessions.of(token, realm.now());
  if (session === undefined) return UNAUTHORIZED;
  const accessToken = userAccessToken(session, issuing, realm);
  return ok(`{"accessToken":${goText(accessToken)},"csrfToken":${goText(session.csrfToken)}}`);
};
