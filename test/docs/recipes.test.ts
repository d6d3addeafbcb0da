import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FetchInit } from "../../src/transport/fetch";
import { CERTIFICATE, KEY } from "../faults/support/untrusted-server";
import { forwardProxy } from "./support/forward-proxy";
import { serveCore } from "./support/serve-core";

const RECIPES = "test/docs/recipes";
const JEST = "test/consumers/projects/jest";

const closers: (() => unknown)[] = [];
/** Has it closed at the end of the test. */
const closing = <A extends { readonly close: () => unknown }>(it: A): A => {
  closers.push(() => it.close());
  return it;
};
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.resetModules();
});

it.each([
  ["docs/recipes.md", `${RECIPES}/proxy.ts`],
  ["docs/recipes.md", `${RECIPES}/vite.config.ts`],
  ["docs/recipes.md", `${RECIPES}/query.ts`],
  ["docs/recipes.md", `${RECIPES}/next.ts`],
  ["docs/testing.md", `${JEST}/core.test.mjs`],
])("%s shows %s, which runs, as it is", (page, file) => {
  expect(readFileSync(page, "utf8")).toContain(readFileSync(file, "utf8"));
});

describe("behind a proxy, with a CA of one's own", () => {
  it("a client publishes through the proxy's tunnel", async () => {
    const served = closing(await serveCore({ cert: CERTIFICATE, key: KEY }));
    const proxy = closing(await forwardProxy());
    const folder = mkdtempSync(join(tmpdir(), "ucloud-products-ca-"));
    closers.push(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "ca.pem"), CERTIFICATE);
    vi.stubEnv("HTTPS_PROXY", proxy.url);
    vi.stubEnv("https_proxy", proxy.url);
    vi.stubEnv("NO_PROXY", "");
    vi.stubEnv("no_proxy", "");
    vi.stubEnv("PRIVATE_CA", join(folder, "ca.pem"));
    vi.stubEnv("UCLOUD_URL", served.url);
    vi.stubEnv("UCLOUD_ACCESS_TOKEN", served.core.providerToken("acme"));
    const { dispatcher, products } = await import("./recipes/proxy");
    closing(dispatcher);
    expect((await products.browse()).items).toEqual([]);
    expect(proxy.tunnels).toEqual([new URL(served.url).host]);
    expect(served.core.requests).toMatchObject([{ operation: "browse" }]);
  });
});

describe("Vite's dev server", () => {
  it("renews a session, which the Core refuses from an origin that it does not know", async () => {
    const served = closing(await serveCore());
    vi.stubEnv("UCLOUD_URL", served.url);
    const vite = closing(
      await createServer({
        configFile: `${RECIPES}/vite.config.ts`,
        root: RECIPES,
        server: { port: 0, host: "127.0.0.1" },
        logLevel: "silent",
      }),
    );
    await vite.listen();
    const page = new URL(vite.resolvedUrls?.local[0] ?? "").origin;
    const refreshToken = served.core.userRefreshToken({ username: "alice" });
    const renew = (origin: string): Promise<Response> =>
      fetch(`${origin}/auth/refresh/web`, {
        method: "POST",
        headers: {
          cookie: `refreshToken=${refreshToken}`,
          "x-csrftoken": served.core.csrfToken(refreshToken),
          origin: page,
        },
      });
    expect((await renew(page)).status).toBe(200);
    expect(await (await renew(served.url)).json()).toMatchObject({ why: "Untrusted origin" });
    expect((await fetch(`${page}/api/products/v2/browse`)).status).toBe(200);
  });
});

describe("TanStack Query", () => {
  it("leaves retrying to the client", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const away = vi.fn(async () => new Response("", { status: 503 }));
    vi.stubGlobal("fetch", away);
    const { catalog, queries } = await import("./recipes/query");
    await expect(queries.fetchQuery(catalog({}))).rejects.toMatchObject({ attempts: 3 });
    expect(away).toHaveBeenCalledTimes(3);
  });
});

describe("Next.js", () => {
  it("is asked for the same thing twice, and told how long to keep it", async () => {
    const asked: [string, FetchInit][] = [];
    vi.stubGlobal("fetch", async (url: string, { signal: _, ...init }: FetchInit) => {
      asked.push([url, init as FetchInit]);
      return Response.json({ items: [], itemsPerPage: 50 });
    });
    const { products } = await import("./recipes/next");
    await products.browse();
    await products.browse();
    expect(asked[0]).toMatchObject([expect.any(String), { next: { revalidate: 60 } }]);
    expect(asked[1]).toEqual(asked[0]);
  });
});
