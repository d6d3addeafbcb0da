import { describe, expect, it } from "vitest";
import { ProductsClient as FpClient } from "../../src/fp";
import { InvalidRequestError, type Issue, ProductsClient } from "../../src/index";

const baseUrl = "https://cloud.example";

/** The issues of a client that is made of these; `unknown`, as plain JavaScript may give anything. */
const issuesOf = (options: unknown, Client: new (options: never) => unknown = ProductsClient) => {
  try {
    new Client(options as never);
  } catch (error) {
    if (error instanceof InvalidRequestError) return error.issues;
    throw error;
  }
  return [];
};
const pathsOf = (issues: readonly Issue[]): string[] => issues.map(({ path }) => path.join("."));

describe("an option of the client", () => {
  it.each<[path: string, options: Record<string, unknown>]>([
    ["baseUrl", { baseUrl: undefined }],
    ["baseUrl", { baseUrl: null }],
    ["baseUrl", { baseUrl: "" }],
    ["baseUrl", { baseUrl: "cloud.example" }],
    ["baseUrl", { baseUrl: "/api" }],
    ["baseUrl", { baseUrl: "ftp://cloud.example" }],
    ["baseUrl", { baseUrl: "https://user:password@cloud.example" }],
    ["baseUrl", { baseUrl: "https://cloud.example?a=b" }],
    ["baseUrl", { baseUrl: "https://cloud.example#a" }],
    ["baseUrl", { baseUrl: 5 }],
    ["auth", { auth: "a-token" }],
    ["auth", { auth: { token: "a-token" } }],
    ["auth", { auth: null }],
    ["project", { project: "" }],
    ["project", { project: "a\nb" }],
    ["project", { project: "日本" }],
    ["project", { project: null }],
    ["timeout", { timeout: 0 }],
    ["timeout", { timeout: -1 }],
    ["timeout", { timeout: Number.NaN }],
    ["timeout", { timeout: Number.POSITIVE_INFINITY }],
    ["timeout", { timeout: 2 ** 31 }],
    ["timeout", { timeout: "30" }],
    ["timeout", { timeout: false }],
    ["retry", { retry: true }],
    ["retry", { retry: 3 }],
    ["retry", { retry: null }],
    ["timeout", { timeout: null }],
    ["allowInsecure", { allowInsecure: null }],
    ["retry.limit", { retry: { limit: -1 } }],
    ["retry.limit", { retry: { limit: 1.5 } }],
    ["retry.limit", { retry: { limit: Number.POSITIVE_INFINITY } }],
    ["retry.baseDelay", { retry: { baseDelay: -1 } }],
    ["retry.maxDelay", { retry: { maxDelay: "1s" } }],
    ["retry.delay", { retry: { delay: 1 } }],
    ["maxResponseBytes", { maxResponseBytes: 0 }],
    ["maxResponseBytes", { maxResponseBytes: 1.5 }],
    ["allowInsecure", { allowInsecure: "yes" }],
    ["fetch", { fetch: {} }],
    ["headers", { headers: new Headers({ "x-a": "b" }) }],
    ["headers", { headers: [["x-a", "b"]] }],
    ["headers", { headers: new Map([["x-a", "b"]]) }],
    ["headers", { headers: null }],
    ["hooks", { hooks: 5 }],
    ["hooks.onRequest", { hooks: { onRequest: true } }],
    ["jobId", { jobId: "a" }],
  ])("is refused at %s: %j", (path, options) => {
    for (const Client of [ProductsClient, FpClient])
      expect(pathsOf(issuesOf({ baseUrl, ...options }, Client))).toEqual([path]);
  });

  it.each([undefined, null, "https://cloud.example", [], 1])("%j is no options at all", (given) => {
    expect(issuesOf(given)).toHaveLength(1);
  });

  it.each([
    ["baseURL", "baseUrl"],
    ["timeOut", "timeout"],
    ["Retry", "retry"],
    ["header", "headers"],
    ["maxResponseByte", "maxResponseBytes"],
  ])("%s is refused with the suggestion %s", (given, meant) => {
    const [issue] = issuesOf({ baseUrl, [given]: 1 });
    expect(issue?.path).toEqual([given]);
    expect(issue?.message).toContain(`did you mean "${meant}"?`);
  });

  it("that is undefined counts as not given", () => {
    const names = ["auth", "project", "timeout", "retry", "maxResponseBytes", "allowInsecure"];
    const more = ["fetch", "headers", "hooks", "unknown"];
    const options = Object.fromEntries([...names, ...more].map((name) => [name, undefined]));
    expect(issuesOf({ baseUrl, ...options })).toEqual([]);
    expect(issuesOf({ baseUrl, retry: { limit: undefined } })).toEqual([]);
  });

  it("is refused together with all others at once", () => {
    const issues = issuesOf({ baseUrl: "x", timeout: 0, retry: { limit: -1, maxDelay: -1 } });
    expect(pathsOf(issues)).toEqual(["baseUrl", "timeout", "retry.limit", "retry.maxDelay"]);
  });

  it.each([
    { baseUrl: new URL(baseUrl) },
    { timeout: 0.5 + 0.5 },
    { timeout: 2 ** 31 - 1 },
    { retry: {} },
    { retry: { limit: 0, baseDelay: 0, maxDelay: 0 } },
    { headers: {} },
    { headers: Object.assign(Object.create(null), { "x-a": "b" }) },
    { maxResponseBytes: 1 },
  ])("is taken: %j", (options) => {
    expect(issuesOf({ baseUrl, ...options })).toEqual([]);
  });

  it.each([
    ["a user's password", { baseUrl: "https://user:SECRET@cloud.example" }],
    ["a query", { baseUrl: "https://cloud.example/?token=SECRET" }],
    ["a raw token for auth", { auth: "SECRET" }],
    ["a token under a wrong name", { token: "SECRET" }],
    ["a refused header", { headers: { authorization: "Bearer SECRET" } }],
    ["a header of two lines", { headers: { "x-key": "SECRET-KEY\n" } }],
  ])("shows no secret when it is refused: %s", (_, options) => {
    const issues = issuesOf({ baseUrl, ...options });
    expect(issues).not.toEqual([]);
    expect(JSON.stringify(issues)).not.toContain("SECRET");
  });
});
