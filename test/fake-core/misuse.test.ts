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
    ["without a base URL", {}, `fakeCore: baseUrl: ${URL_EXPECTED}, got undefined`],
    ["with half a URL", { baseUrl: "cloud.example" }, `baseUrl: ${URL_EXPECTED}, got "cloud.ex`],
    [
      "as an unknown generation",
      { baseUrl: BASE, generation: "core-2" },
      'generation: expected one of "core2", "documented" (did you mean "core2"?), got "core-2"',
    ],
    ["with an unknown option", { baseUrl: BASE, user: [] }, '"user" (did you mean "users"?)'],
    ["with one provider", { baseUrl: BASE, providers: "example" }, "providers: expected an array"],
    ["with a user's name", { baseUrl: BASE, users: ["alice"] }, 'users[0]: expected { id: "alice"'],
    [
      "with an unknown role",
      { baseUrl: BASE, users: [{ id: "alice", role: "user" }] },
      'users[0]: role: expected one of "USER", "ADMIN", "SERVICE" (did you mean "USER"?)',
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
      'operation: expected one of "create", "browse", "retrieve", "refresh", got "renew"',
    ],
    ["fault: name", () => loose.fault("create", "html-503"), '(did you mean "html-502"?)'],
    [
      "fault: option",
      () => loose.fault("create", "html-502", { time: 2 }),
      'there is no "time" (did you mean "times"?), only times, every, delay, retryAfter',
    ],
    [
      "fault: value",
      () => loose.fault("create", "html-502", { delay: "5" }),
      'delay: expected milliseconds, got "5"',
    ],
    ["seed: one product", () => loose.seed(storage("a")), "expected an array of products"],
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
