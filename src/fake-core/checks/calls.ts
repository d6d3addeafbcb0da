import { FAULT_NAMES } from "../faults/names";
import { GENERATION_NAMES } from "../generations/names";
import { FAULTED_OPERATIONS } from "../requests";
import { ROLES } from "../world";
import { isRecord, listOf, numberFrom, oneOf, optional, record, struct, text, that } from "./check";

// What the calls of a fake Core take. A test's mistake is told at the call that makes it.

const isHttpUrl = (value: unknown): boolean =>
  (typeof value === "string" || value instanceof URL) &&
  URL.canParse(String(value)) &&
  /^https?:$/.test(new URL(String(value)).protocol);

const isCollation = (value: unknown): boolean => {
  try {
    const [language = ""] = String(value).split(".");
    return language === "C" || Intl.getCanonicalLocales(language.replace("_", "-")).length === 1;
  } catch {
    return false;
  }
};

const id = text("an id");
const amount = numberFrom(Number.NEGATIVE_INFINITY, "a number");

const user = struct({ id, role: oneOf(ROLES) }, '{ id: "alice", role: "USER" }');
const project = struct(
  { id, members: record('members such as { alice: "PI" }') },
  '{ id: "project-1", members: { alice: "PI" } }',
);
const wallet = struct(
  {
    owner: record('{ user: "alice" } or { project: "project-1" }'),
    category: struct({ provider: id, name: text("a name") }, "{ provider, name }"),
    quota: amount,
    usage: amount,
  },
  "{ owner, category, quota, usage }",
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

const CORE = struct(
  {
    baseUrl: that('an http(s) URL such as "https://cloud.example"', isHttpUrl),
    generation: optional(oneOf(GENERATION_NAMES)),
    providers: optional(listOf(id, 'an array of ids such as ["example"]')),
    users: optional(listOf(user, "an array of users")),
    projects: optional(listOf(project, "an array of projects")),
    wallets: optional(listOf(wallet, "an array of wallets")),
    collation: optional(that('a collation such as "en_US.UTF-8" or "C"', isCollation)),
  },
  'options such as { baseUrl: "https://cloud.example" }',
  OF_A_WORLD,
);

const FAULT = struct(
  {
    times: optional(that("a whole number of answers", (value) => isCount(value, 0))),
    every: optional(that("a whole number from 1", (value) => isCount(value, 1))),
    delay: optional(numberFrom(0, "milliseconds")),
    retryAfter: optional(text('the header as it is sent, such as "7"')),
  },
  "options such as { times: 2 }",
);

const isCount = (value: unknown, least: number): boolean =>
  value === Number.POSITIVE_INFINITY ||
  (typeof value === "number" && Number.isInteger(value) && value >= least);

const seed = that(
  "a product, or a row as a Core shows it",
  (value) => typeof value === "string" || isRecord(value),
);
const seeds = listOf(seed, "an array of products, such as [product]");
const SEED_OPTIONS = struct(
  { categories: optional(listOf(record("a category"), "an array of categories")) },
  "options such as { categories }",
);

const expiresIn = optional(numberFrom(Number.NEGATIVE_INFINITY, "milliseconds"));
const TOKEN = struct({ expiresIn }, "options such as { expiresIn: 60_000 }");
const USER_TOKEN = struct(
  { username: text("a user's name"), role: optional(oneOf(ROLES)), expiresIn },
  'options such as { username: "alice" }',
);

export const checkCore = (options: unknown): void => CORE(options, "fakeCore");

export const checkFault = (operation: unknown, name: unknown, options: unknown): void => {
  oneOf(FAULTED_OPERATIONS)(operation, "core.fault: operation");
  oneOf(FAULT_NAMES)(name, "core.fault: name");
  FAULT(options, "core.fault: options");
};

export const checkSeed = (products: unknown, options: unknown): void => {
  seeds(products, "core.seed: products");
  SEED_OPTIONS(options, "core.seed: options");
};

export const checkProviderToken = (call: string, provider: unknown, options: unknown): void => {
  text('a provider\'s id such as "example"')(provider, `core.${call}: provider`);
  TOKEN(options, `core.${call}: options`);
};

export const checkUserToken = (call: string, options: unknown): void =>
  USER_TOKEN(options, `core.${call}: options`);
