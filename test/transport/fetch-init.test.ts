import { afterEach, describe, expect, it, vi } from "vitest";
import { bearer, type Fetch, ProductsClient, webSession } from "../../src/index";
import { BULK, PAGE_TEXT, tokenFor } from "./support/samples";

afterEach(() => {
  vi.unstubAllGlobals();
});

const baseUrl = "https://core.invalid/ucloud";

/** A `fetch` that needs nothing of the runtime, and what it was called with. */
const recording = () => {
  const calls: unknown[][] = [];
  const fetch: Fetch = async (...args) => {
    calls.push(args);
    const text = args[0].includes("/auth/")
      ? JSON.stringify({ accessToken: tokenFor(600_000), csrfToken: "next" })
      : PAGE_TEXT;
    return { status: 200, headers: { get: () => null }, text: async () => text };
  };
  return { fetch, calls };
};

describe("a fetch is called with the URL as text and a plain init", () => {
  const signal = expect.objectContaining({ aborted: false });

  it("of a read", async () => {
    const { fetch, calls } = recording();
    const products = new ProductsClient({ baseUrl, fetch, auth: bearer("token") });
    await products.browse({ filterName: "a b" }, { jobId: "job-1", headers: { "X-Key": "v" } });
    // `toStrictEqual`: nothing else, not even a key that is undefined.
    expect(calls).toStrictEqual([
      [
        "https://core.invalid/ucloud/api/products/v2/browse?filterName=a%20b",
        {
          method: "GET",
          headers: {
            accept: "application/json",
            authorization: "Bearer token",
            "job-id": "job-1",
            "x-key": "v",
          },
          redirect: "manual",
          signal,
        },
      ],
    ]);
  });

  it("of a write, with the body as text", async () => {
    const { fetch, calls } = recording();
    await new ProductsClient({ baseUrl, fetch }).create(BULK);
    expect(calls[0]).toMatchObject([
      "https://core.invalid/ucloud/api/products/v2",
      { method: "POST", body: expect.stringMatching(/^\{"items":\[\{/) },
    ]);
  });

  it("of a browser session's renewal, with credentials, and not so of the call", async () => {
    const { fetch, calls } = recording();
    const auth = webSession({ csrfToken: "csrf" });
    await new ProductsClient({ baseUrl, fetch, auth }).browse();
    expect(calls).toMatchObject([
      ["https://core.invalid/ucloud/auth/refresh/web", { method: "POST", credentials: "include" }],
      [expect.stringContaining("/browse"), expect.not.objectContaining({ credentials: "include" })],
    ]);
  });

  it("that is its own at each attempt, so that a wrapper may change it", async () => {
    const seen: string[] = [];
    const fetch: Fetch = async (_, init) => {
      seen.push(JSON.stringify(init.headers));
      init.headers.extra = "1";
      return new Response("", { status: 503 });
    };
    const retry = { limit: 1, baseDelay: 0 };
    await new ProductsClient({ baseUrl, fetch, retry }).browse().catch(() => {});
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
  });
});

it("a call needs neither Request, Response, Headers, streams nor TextDecoder of the runtime", async () => {
  const missing = ["Request", "Response", "Headers", "ReadableStream", "TextEncoder"];
  for (const name of [...missing, "TextDecoder", "fetch"]) vi.stubGlobal(name, undefined);
  const { fetch } = recording();
  const products = new ProductsClient({ baseUrl, fetch });
  expect((await products.browse()).items).toEqual([]);
  await products.create(BULK);
});
