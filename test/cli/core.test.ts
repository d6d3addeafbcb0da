import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { ProductsClient, providerRefreshToken } from "ucloud-products";
import { afterEach, describe, expect, it } from "vitest";
import { COMMAND, environment, run } from "./support/run";

interface Started {
  readonly url: string;
  readonly generation: string;
  readonly provider: string;
  readonly refreshToken: string;
  readonly products: number;
}

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Runs `core` until it says where it listens. */
const start = async (...args: string[]): Promise<Started> => {
  const child = spawn(process.execPath, [COMMAND, "core", "--json", "--quiet", ...args], {
    env: environment(),
  });
  ends.push(async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  });
  let printed = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    printed += text;
    if (printed.endsWith("}\n")) break;
  }
  return JSON.parse(printed);
};

const CATALOG = "examples/catalogs/kubernetes-core-minutes.json";

describe.each(["core2", "documented"])("the fake Core %s", (generation) => {
  it("serves what files hold, and takes what its token publishes", async () => {
    const started = await start("--generation", generation, CATALOG);
    expect(started).toMatchObject({ generation, provider: "example", products: 10 });
    const { url: baseUrl, refreshToken } = started;
    const client = new ProductsClient({ baseUrl, auth: providerRefreshToken(refreshToken) });
    const { items } = await client.browse({ filterProvider: "example" });
    expect(items).toHaveLength(10);
    const [product] = items;
    if (product === undefined || product.type === "other") throw new Error("no product");
    await client.create({ items: [{ ...product, description: "Another one" }] });
    const { category, name } = product;
    const read = await client.retrieve({
      filterName: name,
      filterCategory: category.name,
      filterProvider: category.provider,
    });
    expect(read.description).toBe("Another one");
  });
});

describe("the fake Core", () => {
  it("lets pages of this machine call it, and no others", async () => {
    const { url } = await start();
    const ask = async (origin: string, method: string): Promise<Headers> => {
      const response = await fetch(`${url}/api/products/v2/browse`, {
        method,
        headers: {
          Origin: origin,
          ...(method === "OPTIONS"
            ? {
                "Access-Control-Request-Method": "GET",
                "Access-Control-Request-Headers": "job-id, authorization",
              }
            : {}),
        },
      });
      return response.headers;
    };
    for (const origin of ["http://localhost:5173", "http://127.0.0.1:3000", "http://[::1]:80"]) {
      expect((await ask(origin, "GET")).get("access-control-allow-origin")).toBe(origin);
      const preflight = await ask(origin, "OPTIONS");
      expect(preflight.get("access-control-allow-headers")).toBe("job-id, authorization");
    }
    for (const origin of ["https://evil.example", "http://localhost.evil.example"])
      expect((await ask(origin, "GET")).get("access-control-allow-origin")).toBeNull();
  });

  it("says how to use it", async () => {
    const child = spawn(process.execPath, [COMMAND, "core"], { env: environment() });
    child.stdout.setEncoding("utf8");
    const [text] = await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
    expect(text).toMatch(/^A fake Core at http:\/\/127\.0\.0\.1:\d+, with 0 products/);
    expect(text).toMatch(/export UCLOUD_URL=http\S+ UCLOUD_TOKEN=\S+/);
  });

  it("says in one line that it needs msw, where there is none", async () => {
    const folder = mkdtempSync(join(tmpdir(), "without-msw-"));
    ends.push(() => rm(folder, { recursive: true }));
    cpSync(dirname(COMMAND), folder, { recursive: true });
    const { code, stderr } = await run(["core"], { command: join(folder, basename(COMMAND)) });
    expect(stderr).toBe("error: core needs the package msw: npm install --save-dev msw@2\n");
    expect(code).toBe(1);
  });

  it("says in one line what its generation can't hold", async () => {
    const catalog = "examples/catalogs/core2-inference-tokens.json";
    const { code, stderr } = await run(["core", catalog, "--generation", "documented"]);
    expect(stderr).toMatch(
      /^error: The Core of the generation documented has no products of the type \w+, .*\n$/,
    );
    expect(code).toBe(4);
  });

  it("says in one line that its port is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    ends.push(async () => server.close());
    await once(server, "listening");
    // Of a server that listens on TCP it is an object.
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await run(["core", "--port", String(port)]);
    expect(stderr).toBe(`error: Can't listen on port ${port}: it is in use.\n`);
    expect(code).toBe(1);
  });
});
