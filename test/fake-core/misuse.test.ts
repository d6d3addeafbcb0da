import { describe, expect, it } from "vitest";
import { type FakeCore, type FakeCoreOptions, fakeCore } from "../../src/msw";
import { BASE, storage } from "./support/a-core";

// What a test in JavaScript, or one with a cast, passes by mistake.
const open = (options: unknown): FakeCore => fakeCore(options as FakeCoreOptions);
const core = open({ baseUrl: BASE });
const loose = core as unknown as Record<keyof FakeCore, (...args: readonly unknown[]) => unknown>;

const URL_EXPECTED = 'expected an http(s) URL such as "https://cloud.example"';

describe("a fake Core that is opened wrongly", () => {
  it.each<[string, unknown, string]>([
    ["without options", undefined, 'fakeCore: expected options such as { baseUrl: "https://'],
    ["with its URL alone", BASE, "fakeCore: expected options such as"],
    ["without a base URL", {}, `fakeCore: baseUrl: ${URL_EXPECTED}, but it is missing`],
    ["with half a URL", { baseUrl: "cloud.example" }, `baseUrl: ${URL_EXPECTED}, got "cloud.ex`],
    [
      "as an unknown generation",
      { baseUrl: BASE, generation: "core-2" },
      'generation: expected "core2" or "documented" (did you mean "core2"?), got "core-2"',
    ],
    [
      "with an unknown option",
      { baseUrl: BASE, user: [] },
      'fakeCore: user: expected a known field (did you mean "users"?), one of baseUrl, generation,',
    ],
    ["with one provider", { baseUrl: BASE, providers: "example" }, "providers: expected an array"],
    ["with a user's name", { baseUrl: BASE, users: ["alice"] }, 'users[0]: expected { id: "alice"'],
    [
      "with an unknown role",
      { baseUrl: BASE, users: [{ id: "alice", role: "user" }] },
      'users[0].role: expected "USER" or "ADMIN" or "SERVICE" (did you mean "USER"?), got "user"',
    ],
    [
      "with null for an option",
      { baseUrl: BASE, users: null },
      "users: expected an array, got null",
    ],
    [
      "with null for a collation",
      { baseUrl: BASE, collation: null },
      "collation: expected a collation",
    ],
    [
      "with a strange collation",
      { baseUrl: BASE, collation: "e" },
      "collation: expected a collation",
    ],
  ])("%s says what was expected", (_, options, message) => {
    expect(() => open(options)).toThrow(TypeError);
    expect(() => open(options)).toThrow(message);
  });

  it("takes a recorded world as its options", () => {
    const world = { providers: ["a"], claims: {}, callers: {}, tokenLifetimeSeconds: {} };
    expect(() => open({ ...world, baseUrl: new URL(BASE) })).not.toThrow();
  });
});

describe("a call of a fake Core that is wrong", () => {
  it.each<[string, () => unknown, string]>([
    [
      "fault: operation",
      () => loose.fault("renew", "html-502"),
      'operation: expected "create" or "browse" or "retrieve" or "refresh", got "renew"',
    ],
    ["fault: name", () => loose.fault("create", "html-503"), '(did you mean "html-502"?)'],
    [
      "fault: option",
      () => loose.fault("create", "html-502", { time: 2 }),
      'options.time: expected a known field (did you mean "times"?), one of times, every, delay, retryAfter, got 2',
    ],
    [
      "fault: value",
      () => loose.fault("create", "html-502", { delay: "5" }),
      'delay: expected milliseconds, got "5"',
    ],
    [
      "fault: symbol",
      () => loose.fault("create", "html-502", { times: Symbol("2") }),
      "options.times: expected a whole number of answers, got a symbol",
    ],
    [
      "seed: one product",
      () => loose.seed(storage("a")),
      "products: expected an array, got an object",
    ],
    ["seed: nothing", () => loose.seed([undefined]), "products[0]: expected a product"],
    ["seed: option", () => loose.seed([], { category: [] }), 'did you mean "categories"?'],
    ["providerToken", () => loose.providerToken(), "provider: expected a provider's id"],
    ["userToken", () => loose.userToken("alice"), 'expected options such as { username: "alice" }'],
    [
      "userRefreshToken",
      () => loose.userRefreshToken({ username: "alice", expiresIn: "1h" }),
      "expiresIn: expected milliseconds",
    ],
  ])("%s says what was expected", (_, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
