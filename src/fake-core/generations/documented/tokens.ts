import type { Answer, Call } from "../../call";
import { isJsonArray, isJsonObject, parseJson } from "../../json/parse";
import { INVALID } from "../../json/table";
import { providerAccessToken, userAccessToken } from "../../tokens/issue";
import { authorityOf, originOf } from "../../tokens/origin";
import type { Caller, Realm } from "../generation";
import {
  BAD_ORIGIN,
  FORBIDDEN,
  INVALID_TOKEN,
  NO_BODY,
  ok,
  refused,
  UNAUTHORIZED,
  WRONG_TYPE,
} from "./answers";
import { sizeProblem } from "./create";
import { issuing } from "./issuing";
import { exactKey, text } from "./leaves";

const refreshToken = text(INVALID);

export const refreshProviders = (call: Call, _caller: Caller, realm: Realm): Answer => {
  if (call.body === "") return NO_BODY;
  const bulk = parseJson(call.body);
  if (!isJsonObject(bulk) || !isJsonArray(bulk.items)) return WRONG_TYPE;
  const sent = bulk.items.map((item) =>
    isJsonObject(item) ? refreshToken.read(exactKey(item)("refreshToken")) : INVALID,
  );
  if (sent.includes(INVALID)) return WRONG_TYPE;
  const problem = sizeProblem(sent.length);
  if (problem) return problem;
  const { providers } = realm.world;
  const owners = sent.map((token) =>
    providers.find((id) => realm.keys.refreshTokenOf(id) === token),
  );
  const responses = owners.flatMap((provider) =>
    provider === undefined
      ? []
      : [`{"accessToken":${JSON.stringify(providerAccessToken(provider, issuing, realm))}}`],
  );
  return responses.length < owners.length
    ? FORBIDDEN
    : ok(`{"responses":[${responses.join(",")}]}`);
};

export const refresh = (call: Call, _caller: Caller, realm: Realm): Answer => {
  const token = /^Bearer (.*)$/.exec(call.header("authorization") ?? "")?.[1];
  if (token === undefined) return UNAUTHORIZED;
  const session = realm.sessions.of(token, realm.now());
  if (session === undefined) return INVALID_TOKEN;
  return ok(`{"accessToken":${JSON.stringify(userAccessToken(session, issuing, realm))}}`);
};

/** A browser's session: only from the site itself (spec §4). */
export const refreshWeb = (call: Call, _caller: Caller, realm: Realm): Answer => {
  if (!isTrusted(call, realm)) return BAD_ORIGIN;
  const csrfToken = call.header("x-csrftoken");
  if (csrfToken === undefined) return refused(400, "Missing CSRF token");
  const token = call.cookie("refreshToken");
  if (token === undefined) return refused(400, "Missing refresh token");
  const session = realm.sessions.of(token, realm.now());
  if (session?.csrfToken !== csrfToken) return INVALID_TOKEN;
  const accessToken = JSON.stringify(userAccessToken(session, issuing, realm));
  return ok(`{"accessToken":${accessToken},"csrfToken":${JSON.stringify(session.csrfToken)}}`);
};

// The host name alone counts, of a URL that java.net.URL knows (documented renewal-advice.json).
const isTrusted = (call: Call, { site }: Realm): boolean => {
  const from = authorityOf(originOf(call) ?? "");
  return /^https?$/i.test(from?.scheme ?? "") && from?.hostname === site.hostname;
};
