import { getResponse } from "msw";
import { fakeCore } from "../../src/fake-core/core";
import { internalsOf } from "../../src/fake-core/internals";
import type { FakeCore } from "../../src/fake-core/options";
import type { Store } from "../../src/fake-core/store";
import { authorizationOf, refreshTokenOf } from "./callers";
import { differences, storedDifferences } from "./compare";
import type { Folder } from "./folder";
import { expandedQuery, omittedBody } from "./omitted";
import type { Exchange } from "./recording";
import { stateOf } from "./states";

const ANY_SITE = "https://ucloud.example";

// Which site the server was, a world does not say: the one whose own page could renew its session.
const siteOf = ({ topics }: Folder): string => {
  const renewed = topics
    .flatMap(({ exchanges }) => exchanges)
    .find(
      ({ request, response }) => request.path === "/auth/refresh/web" && response.status === 200,
    );
  const { origin = ANY_SITE } = renewed?.request.headers ?? {};
  return URL.canParse(origin) ? origin : ANY_SITE;
};

/** Replays an exchange against the fake Core; says what is not as it was recorded. */
export const replayFake = async (
  exchange: Exchange,
  others: readonly Exchange[],
  folder: Folder,
): Promise<readonly string[]> => {
  const core = coreFor(exchange, folder);
  if (exchange.given !== undefined && stateOf(folder.states, exchange.given) === undefined)
    return [`there is no state ${exchange.given}`];
  const response = await replayOn(core, exchange, others, folder);
  if (response === undefined) return ["the fake Core does not handle it"];
  const found = await differences(exchange, response);
  return [...found, ...storedDifferences(exchange, () => rowsOf(core))];
};

/** Sends an exchange's request to a fake Core that is in its state. */
export const replayOn = async (
  core: FakeCore,
  exchange: Exchange,
  others: readonly Exchange[],
  folder: Folder,
): Promise<Response | undefined> => {
  if (exchange.given !== undefined) enter(core, folder, exchange.given);
  return getResponse([...core.handlers], requestOf(exchange, others, folder, core));
};

const entered = new WeakMap<Folder, Map<string, Pick<Store, "rows" | "categories">>>();

// A state is seeded once; its rows never change, so that later exchanges can have them as they are.
const enter = (core: FakeCore, folder: Folder, id: string): void => {
  const store = internalsOf(core)?.realm.store;
  const known = entered.get(folder) ?? new Map();
  entered.set(folder, known);
  core.reset();
  const { rows, categories } = known.get(id) ?? seeded(core, folder, id);
  known.set(id, { rows, categories });
  store?.arrange(rows);
  for (const category of categories) store?.define(category);
};

const seeded = (core: FakeCore, folder: Folder, id: string): Pick<Store, "rows" | "categories"> => {
  const state = stateOf(folder.states, id);
  core.seed(state?.rows ?? [], { categories: state?.categories ?? [] });
  const store = internalsOf(core)?.realm.store;
  return { rows: store?.rows ?? [], categories: store?.categories ?? [] };
};

/** What a fake Core holds, as its generation writes rows. */
export const rowsOf = (core: FakeCore): readonly string[] => {
  const internals = internalsOf(core);
  return internals?.realm.store.rows.map(internals.generation.writeRow) ?? [];
};

/** A fake Core that knows a folder's world. */
export const open = (folder: Folder): FakeCore => {
  const { generation, collation, providers, users, projects, wallets } = folder.world;
  const baseUrl = siteOf(folder);
  return fakeCore({ baseUrl, generation, collation, providers, users, projects, wallets });
};

// Keys that were renewed stay so: these exchanges happened one after the other, on one server.
const renewing = new WeakMap<Folder, { readonly core: FakeCore; isRenewed: boolean }>();

const coreFor = ({ name }: Exchange, folder: Folder): FakeCore => {
  if (!name.includes("keys-renewed")) return open(folder);
  const kept = renewing.get(folder) ?? { core: open(folder), isRenewed: false };
  renewing.set(folder, kept);
  const keys = internalsOf(kept.core)?.realm.keys;
  if (name.startsWith("after") && !kept.isRenewed) {
    oldRefreshTokens.set(kept.core, kept.core.providerRefreshToken(renewedProvider(folder)));
    keys?.renew(renewedProvider(folder));
    kept.isRenewed = true;
  }
  if (name.includes("restart")) keys?.restart();
  return kept.core;
};

// The provider whose old and new keys the world tells apart.
const renewedProvider = ({ world }: Folder): string => {
  const signers = Object.values(world.callers).map(({ signedWith = "" }) => signedWith);
  const [name = ""] = signers.flatMap((by) => /new key of provider (\S+)/.exec(by)?.[1] ?? []);
  return name;
};

const oldRefreshTokens = new WeakMap<FakeCore, string>();

const requestOf = (
  exchange: Exchange,
  others: readonly Exchange[],
  folder: Folder,
  core: FakeCore,
): Request => {
  const { request, caller = "none" } = exchange;
  const query = request.query === "" ? "" : `?${expandedQuery(request.query)}`;
  const who = folder.world.callers[caller] ?? { authorization: null };
  const headers = new Headers();
  const session = /<(refresh|csrf)Token>/.test(Object.values(request.headers).join())
    ? refreshTokenOf(who, folder.world, core)
    : "";
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, filled(value, session, folder, core));
  const authorization = authorizationOf(who, folder.world, core, request.method);
  if (authorization !== undefined) headers.set("authorization", authorization);
  const body = bodyOf(exchange, others, folder, core);
  return new Request(siteOf(folder) + request.path + query, {
    method: request.method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
};

const filled = (header: string, session: string, folder: Folder, core: FakeCore): string =>
  header
    .replace("<refreshToken>", session)
    .replace("<csrfToken>", () => core.csrfToken(session))
    .replace("<trusted host>", new URL(siteOf(folder)).host);

const bodyOf = (
  exchange: Exchange,
  others: readonly Exchange[],
  folder: Folder,
  core: FakeCore,
): string | Uint8Array<ArrayBuffer> | undefined => {
  const { request, name } = exchange;
  if (request.bodyBase64 !== undefined)
    return new Uint8Array(Buffer.from(request.bodyBase64, "base64"));
  const text = request.bodyOmitted === undefined ? request.body : omittedBody(exchange, others);
  if (text === null || text === undefined || /^(GET|HEAD)$/.test(request.method)) return undefined;
  return text
    .replaceAll("<refreshToken>", () => sentToken(name, folder, core))
    .replace(/<refreshToken of (\S+)>/g, (_, provider: string) =>
      core.providerRefreshToken(provider),
    );
};

// Whose token a body shows, only the exchange's name says: a provider's, if not a user's.
const sentToken = (name: string, folder: Folder, core: FakeCore): string => {
  const { providers, users } = folder.world;
  if (name.includes("keys-renewed"))
    return (
      (name.includes("old") && oldRefreshTokens.get(core)) ||
      core.providerRefreshToken(renewedProvider(folder))
    );
  return /\buser\b/.test(name)
    ? core.userRefreshToken({ username: users[0]?.id ?? "" })
    : core.providerRefreshToken(providers[0] ?? "");
};
