import { array } from "../codec/array";
import { checked } from "../codec/checked";
import type { Coder } from "../codec/codec";
import { type AnyField, option, required } from "../codec/field";
import { messageOf } from "../codec/issue";
import { oneOf } from "../codec/one-of";
import { Pass } from "../codec/pass";
import { isRecord } from "../codec/record";
import { struct } from "../codec/struct";
import { unknownKey } from "../codec/unknown-key";
import { FAULT_NAMES } from "./faults/names";
import type { FaultOptions } from "./faults/options";
import { GENERATION_NAMES } from "./generations/names";
import type { FakeCoreOptions, SeedOptions } from "./options";
import { isCollation } from "./order";
import { FAULTED_OPERATIONS } from "./requests";
import type { TokenOptions, UserTokenOptions } from "./tokens/options";
import { type FakeProject, type FakeUser, type FakeWallet, ROLES } from "./world";

/** An object with a field for each key of `T`; what stands under the keys `besides` is ignored. */
const object = <T>(
  expected: string,
  fields: { readonly [K in keyof T]-?: AnyField },
  besides: readonly string[] = [],
): Coder<unknown> => {
  const known = Object.keys(fields);
  const unknown = (key: string) => `${unknownKey(known)(key)}, one of ${known.join(", ")}`;
  const ignored = besides.map((key) => [key, option(checked("anything", () => true))] as const);
  return struct("object", { ...fields, ...Object.fromEntries(ignored) }, { expected, unknown });
};

const record = (expected: string) => checked(expected, isRecord);
const text = (expected: string) =>
  checked(expected, (value) => typeof value === "string" && value !== "");
const number = (expected: string, min = Number.NEGATIVE_INFINITY) =>
  checked(expected, (value) => typeof value === "number" && value >= min);
const isWhole = (value: unknown) => value === Number.POSITIVE_INFINITY || Number.isInteger(value);
const count = (expected: string, min: number) =>
  checked(expected, (value) => isWhole(value) && Number(value) >= min);

const isHttpUrl = (value: unknown): boolean =>
  (typeof value === "string" || value instanceof URL) &&
  URL.canParse(value) &&
  /^https?:$/.test(new URL(value).protocol);

const isSeed = (value: unknown): boolean => typeof value === "string" || isRecord(value);

const id = text("an id");
const role = oneOf(ROLES);
const user = object<FakeUser>('{ id: "alice", role: "USER" }', {
  id: required(id),
  role: required(role),
});
const project = object<FakeProject>('{ id: "project-1", members: { alice: "PI" } }', {
  id: required(id),
  members: required(record('members such as { alice: "PI" }')),
});
const category = object<FakeWallet["category"]>("{ provider, name }", {
  provider: required(id),
  name: required(text("a name")),
});
const wallet = object<FakeWallet>(
  "{ owner, category, quota, usage }",
  {
    owner: required(record('{ user: "alice" } or { project: "project-1" }')),
    category: required(category),
    quota: required(number("a number")),
    usage: required(number("a number")),
  },
  ["balance"],
);

// The other keys of a recorded world.json, so that it can be spread into the options.
const OF_A_WORLD = [
  "providersNote",
  "projectsNote",
  "walletsNote",
  "tokenLifetimeSeconds",
  "tokenLifetimeNote",
  "claims",
  "callers",
];

const core = object<FakeCoreOptions>(
  'options such as { baseUrl: "https://cloud.example" }',
  {
    baseUrl: required(checked('an http(s) URL such as "https://cloud.example"', isHttpUrl)),
    generation: option(oneOf(GENERATION_NAMES)),
    providers: option(array(id)),
    users: option(array(user)),
    projects: option(array(project)),
    wallets: option(array(wallet)),
    collation: option(checked('a collation such as "en_US.UTF-8" or "C"', isCollation)),
  },
  OF_A_WORLD,
);

const expiresIn = number("milliseconds");
const token = object<TokenOptions>("options such as { expiresIn: 60_000 }", {
  expiresIn: option(expiresIn),
});
const provider = text('a provider\'s id such as "example"');
const userToken = object<UserTokenOptions>('options such as { username: "alice" }', {
  username: required(text("a user's name")),
  role: option(role),
  expiresIn: option(expiresIn),
});
const fault = object<FaultOptions>("options such as { times: 2 }", {
  times: option(count("a whole number of answers", 0)),
  every: option(count("a whole number from 1", 1)),
  delay: option(number("milliseconds", 0)),
  retryAfter: option(text('the header as it is sent, such as "7"')),
});
const seeding = object<SeedOptions>("options such as { categories }", {
  categories: option(array(record("a category"))),
});

/** What the calls of a fake Core take; of several arguments, each under its name. */
const CALLS = {
  fakeCore: core,
  "core.fault": struct("arguments", {
    operation: required(oneOf(FAULTED_OPERATIONS)),
    name: required(oneOf(FAULT_NAMES)),
    options: option(fault),
  }),
  "core.seed": struct("arguments", {
    products: required(array(checked("a product, or a row as a Core shows it", isSeed))),
    options: option(seeding),
  }),
  "core.providerToken": struct("arguments", {
    provider: required(provider),
    options: option(token),
  }),
  "core.providerRefreshToken": struct("arguments", { provider: required(provider) }),
  "core.userToken": userToken,
  "core.userRefreshToken": userToken,
};

/** A test's mistake is a TypeError at the call that makes it: the first thing that is wrong. */
export const check = (call: keyof typeof CALLS, given: unknown): void => {
  const pass = new Pass((path, expected, value) => {
    throw new TypeError(`${call}: ${messageOf(path, expected, value)}`);
  });
  CALLS[call].write(given, pass);
};
