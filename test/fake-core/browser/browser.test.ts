import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

const HTML =
  '<!doctype html><title>Products</title><body><script type="module" src="/page.js"></script>';

const serve = (files: Readonly<Record<string, readonly [type: string, text: string]>>): Server =>
  createServer(({ url = "/" }, response) => {
    const [type, text] = files[url] ?? ["text/plain", ""];
    response.writeHead(files[url] ? 200 : 404, { "content-type": type }).end(text);
  });

/** The page, with the entries bundled in. */
const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ["test/fake-core/browser/page.ts"],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
};

describe("the fake Core in a browser", () => {
  let server: Server;
  let url: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const worker = await readFile("node_modules/msw/lib/mockServiceWorker.js", "utf8");
    server = serve({
      "/": ["text/html", HTML],
      "/page.js": ["text/javascript", await bundled()],
      "/mockServiceWorker.js": ["text/javascript", worker],
      "/own.txt": ["text/plain", "the page's own"],
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // Of a listening server on TCP it is an object.
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(url);
    await page.waitForSelector("body[data-ready]", { state: "attached", timeout: 10_000 });
  }, 30_000);
  afterEach(() => page.close());

  it("answers a client that has a browser's session", async () => {
    expect(await page.evaluate("show()")).toBe("disk-1");
    const callers = 'core.requests.map(({ operation, caller }) => operation + " " + caller)';
    expect(await page.evaluate(callers)).toEqual(["refresh guest", "browse user:alice"]);
  });

  it("plays faults", async () => {
    await page.evaluate('core.fault("browse", "html-502", { times: 1 })');
    expect(await page.evaluate("show()")).toBe("disk-1");
    await page.evaluate('core.fault("browse", "network-error")');
    expect(await page.evaluate("show()")).toContain("NetworkError");
  });

  it("leaves to the page what is the page's", async () => {
    const own = 'fetch("/own.txt").then((response) => response.text())';
    expect(await page.evaluate(own)).toBe("the page's own");
  });
});
