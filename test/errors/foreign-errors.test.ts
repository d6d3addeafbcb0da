import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/errors/context";
import { isProductsError, NetworkError, ProductsClient } from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { errorOfRejection } from "./support/error-of";

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

const throwing = (): never => {
  throw new Error("not readable");
};
const TRAPS = ["get", "has", "getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor"] as const;
const closed = (): unknown =>
  new Proxy({}, Object.fromEntries(TRAPS.map((trap) => [trap, throwing])));
const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable(new Error("x"), {});
  revoke();
  return proxy;
};

describe("an error of another realm", () => {
  it("keeps its name, code, message and causes", async () => {
    const foreign: unknown = runInNewContext(
      `new TypeError("fetch failed", {
        cause: Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" }),
      })`,
    );
    const error = await errorOfRejection(foreign);
    expect(error.message).toContain("connect ECONNREFUSED 127.0.0.1:1");
    expect(error.cause).toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:1" },
    });
  });

  it("is shown as the reason of an abort", async () => {
    const reason: unknown = runInNewContext(`new RangeError("the user left")`);
    const client = new ProductsClient({ baseUrl: "https://cloud.example" });
    const error = await failureOf(client.browse({}, { signal: AbortSignal.abort(reason) }));
    expect(error.message).toContain("aborted by the caller: the user left");
    expect(error.cause).toBe(reason);
    expect(error.toJSON()).toMatchObject({
      cause: { name: "RangeError", message: "the user left" },
    });
  });
});

describe("an AggregateError", () => {
  const refused = [
    coded("connect ECONNREFUSED ::1:1", "ECONNREFUSED"),
    coded("connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED"),
  ];

  it("is shown by the first of its errors, and keeps them", async () => {
    const cause = Object.assign(new AggregateError(refused, ""), { code: "ECONNREFUSED" });
    const error = await errorOfRejection(new TypeError("fetch failed", { cause }));
    expect(error.message).toMatch(/got no complete answer: connect ECONNREFUSED ::1:1$/);
    expect((await errorOfRejection(cause)).toJSON()).toMatchObject({
      cause: { name: "AggregateError", message: "connect ECONNREFUSED ::1:1" },
    });
    expect(error.cause).toMatchObject({
      cause: { code: "ECONNREFUSED", errors: refused.map(({ message }) => ({ message })) },
    });
  });

  it("with no words in its errors is shown by its own", async () => {
    const error = await errorOfRejection(new AggregateError([new Error("")], "both failed"));
    expect(error.message).toMatch(/: both failed$/);
  });

  it("of many errors is copied in part, without secrets", async () => {
    const many = Array.from({ length: 10_000 }, () => new Error("key Zq3vX8nT5kW2pR7m"));
    const { cause } = await errorOfRejection(new AggregateError(many, ""));
    const errors: unknown = Reflect.get(Object(cause), "errors");
    expect(errors).toHaveLength(10);
    expect(String(errors)).not.toContain("Zq3v");
  });

  it("that holds itself ends", async () => {
    const errors: unknown[] = [];
    const error = Object.assign(new AggregateError([], "round"), { errors });
    errors.push(error);
    Object.assign(error, { cause: error });
    expect((await errorOfRejection(error)).message).toMatch(/: round$/);
  });
});

describe.each<[string, () => unknown]>([
  ["a proxy whose traps throw", closed],
  ["a revoked proxy", revoked],
  [
    "an error whose fields throw",
    () =>
      Object.defineProperties(new Error("x"), {
        message: { get: throwing },
        name: { get: throwing },
      }),
  ],
  ["an object without a prototype", () => Object.create(null)],
  ["a symbol", () => Symbol("s")],
])("%s", (_, make) => {
  const shown = (error: unknown): string => `${inspect(error)} ${JSON.stringify(error)}`;

  it("can be the reason of an abort, and every call of its signal ends", async () => {
    const reason = make();
    const controller = new AbortController();
    const client = new ProductsClient({
      baseUrl: "https://cloud.example",
      fetch: () => new Promise(() => {}),
    });
    const { signal } = controller;
    const calls = [1, 2, 3].map(() => failureOf(client.browse({}, { signal })));
    controller.abort(reason);
    for (const error of await Promise.all(calls)) {
      expect(error.kind).toBe("aborted");
      expect(error.cause === reason).toBe(true);
      expect(shown(error)).toContain("aborted by the caller");
    }
  });

  it("can be what a fetch rejects with", async () => {
    const error = await errorOfRejection(make());
    expect(error.kind).toBe("network");
    expect(shown(error)).toContain("got no complete answer");
  });

  it("is none of the seven errors", () => {
    expect(isProductsError(make())).toBe(false);
  });
});

it("a connection that an https server closes on plain http is said to be so", () => {
  const closed = new TypeError("fetch failed", {
    cause: coded("other side closed", "UND_ERR_SOCKET"),
  });
  const messageFor = (url: string): string =>
    new NetworkError(contextOf("client"), closed, url).message;
  expect(messageFor("http://cloud.example/api")).toMatch(
    /: other side closed \(if the server speaks https, baseUrl must begin with https\)$/,
  );
  expect(messageFor("https://cloud.example/api")).toMatch(/: other side closed$/);
});

describe("what a runtime says", () => {
  const fetchFailed = (cause: Error): Error => new TypeError("fetch failed", { cause });

  it.each<[string, Error, RegExp]>([
    [
      "Node, of https to a plain http port",
      fetchFailed(
        coded(
          "801C:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:\n",
          "ERR_SSL_WRONG_VERSION_NUMBER",
        ),
      ),
      /: baseUrl says https, but the server speaks plain http$/,
    ],
    [
      "Deno, of https to a plain http port",
      new TypeError("error sending request: received corrupt message of type InvalidContentType"),
      /: baseUrl says https, but the server speaks plain http$/,
    ],
    [
      "Node, of what is no http",
      fetchFailed(
        coded(
          "Response does not match the HTTP/1.1 protocol (Expected HTTP/)",
          "HPE_INVALID_CONSTANT",
        ),
      ),
      /speaks https, baseUrl must begin with https$/,
    ],
    ["Chromium", new TypeError("Failed to fetch"), /CORS.*CSP/],
    ["Safari", new TypeError("Load failed"), /CORS.*CSP/],
    ["Firefox", new TypeError("NetworkError when attempting to fetch resource."), /CORS.*CSP/],
  ])("%s, is said in plain words", async (_, reason, words) => {
    const { message } = await errorOfRejection(reason);
    expect(message).toMatch(words);
    expect(message).not.toMatch(/OpenSSL|openssl|…/);
  });
});
