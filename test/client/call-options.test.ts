import { describe, expect, it } from "vitest";
import { type CallOptions, ProductsClient } from "../../src/index";
import { failureOf } from "../transport/support/outcome";
import { BULK, PAGE_TEXT } from "../transport/support/samples";
import { stubFetch } from "../transport/support/stub-fetch";

const { fetch, seen } = stubFetch(() => new Response(PAGE_TEXT));
const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch });

/** As plain JavaScript may give them. */
const loose = (options: unknown): CallOptions => options as CallOptions;

describe("an option of a call", () => {
  it.each<[path: string, options: Record<string, unknown>]>([
    ["signal", { signal: new AbortController() }],
    ["signal", { signal: null }],
    ["signal", { signal: { aborted: false } }],
    ["timeout", { timeout: 0 }],
    ["timeout", { timeout: Number.NaN }],
    ["timeout", { timeout: null }],
    ["retry", { retry: true }],
    ["retry.limit", { retry: { limit: -1 } }],
    ["project", { project: "" }],
    ["project", { project: 5 }],
    ["jobId", { jobId: "" }],
    ["jobId", { jobId: "a\r\nb: c" }],
    ["jobId", { jobId: 5 }],
    ["jobId", { jobId: null }],
    ["headers", { headers: new Headers() }],
    ["headers.Authorization", { headers: { Authorization: "Bearer x" } }],
    ["onRejected", { onRejected: () => {} }],
    ["baseUrl", { baseUrl: "https://other.example" }],
  ])("is refused at %s: %j", async (path, options) => {
    const before = seen.length;
    const calls = [
      products.create(BULK, loose(options)),
      products.browse({}, loose(options)),
      products.browsePages({}, loose(options)).next(),
    ];
    for (const call of calls) {
      const error = await failureOf(call);
      expect(error).toMatchObject({ kind: "invalid-request", attempts: 0, issueCount: 1 });
      expect(error).toMatchObject({ issues: [{ path: path.split(".") }] });
    }
    expect(seen).toHaveLength(before);
  });

  it("of browseAll is checked as well", async () => {
    const bad = loose({ onRejected: true, timeout: 0 });
    const error = await failureOf(products.browseAll({}, bad).next());
    expect(error).toMatchObject({ issues: [{ path: ["timeout"] }, { path: ["onRejected"] }] });
  });

  it.each([null, "options", [], 5])("%j is no options at all", async (given) => {
    expect(await failureOf(products.browse({}, loose(given)))).toMatchObject({
      kind: "invalid-request",
    });
  });

  it("is refused with the nearest name", async () => {
    const error = await failureOf(products.browse({}, loose({ jobID: "a" })));
    expect(error.message).toContain('did you mean "jobId"?');
  });

  it("is refused together with what is wrong with the input", async () => {
    const error = await failureOf(products.create({ items: [] }, { timeout: 0 }));
    expect(error).toMatchObject({ issues: [{ path: ["timeout"] }, { path: ["items"] }] });
  });

  it("stands on the error with its jobId, where that is a text", async () => {
    const error = await failureOf(products.browse({}, { jobId: "job-1", timeout: 0 }));
    expect(error.jobId).toBe("job-1");
  });

  it("that is undefined counts as not given", async () => {
    const names = ["signal", "timeout", "retry", "project", "jobId", "headers", "unknown"];
    const options = Object.fromEntries(names.map((name) => [name, undefined]));
    const before = seen.length;
    await products.browse({}, loose(options));
    expect(seen).toHaveLength(before + 1);
  });
});
