import { on } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProductsClient, providerRefreshToken } from "ucloud-products";
import { planCatalog, publishCatalog, readCatalog } from "ucloud-products/catalog";
import type { FakeCore, FakeGeneration } from "ucloud-products/msw";
import { afterEach, beforeEach } from "vitest";
import { parse } from "yaml";
import { type FakeCoreServer, serveFakeCore } from "../../../src/cli/core/serve";
import { run } from "./run";

type Run = ReturnType<typeof run>;

/** A fake Core over HTTP, and a folder in which the command runs against it; new for each test. */
export class Scene {
  #server: FakeCoreServer | undefined;
  folder = "";

  constructor(private readonly generation: FakeGeneration = "core2") {
    beforeEach(async () => {
      this.#server = await serveFakeCore({
        provider: "example",
        generation: this.generation,
        port: 0,
        items: [],
      });
      this.folder = mkdtempSync(join(tmpdir(), "command-"));
    });
    afterEach(() => {
      this.#server?.close();
      rmSync(this.folder, { recursive: true });
    });
  }

  get #started(): FakeCoreServer {
    if (this.#server === undefined) throw new Error("There is a Core only while a test runs.");
    return this.#server;
  }

  get core(): FakeCore {
    return this.#started.core;
  }

  get url(): string {
    return this.#started.url;
  }

  get token(): string {
    return this.#started.refreshToken;
  }

  /** Until the Core is asked for products (GET), or to create some (POST). */
  async requested(method: "GET" | "POST"): Promise<void> {
    for await (const [request] of on(this.#started.server, "request"))
      if (request.method === method && request.url.startsWith("/api/products/")) return;
  }

  /** Writes a file into the folder. */
  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Has the Core hold a catalog already: publishes it, without a process. */
  async publish(catalog: string): Promise<void> {
    const auth = providerRefreshToken(this.token);
    const products = new ProductsClient({ baseUrl: this.url, auth });
    await publishCatalog(products, await planCatalog(products, readCatalog(parse(catalog))));
  }

  /** Runs the command as a guest who knows where the Core is. */
  guest(...args: string[]): Run {
    return run(args, { cwd: this.folder, env: { UCLOUD_URL: this.url } });
  }

  /** Runs the command with the provider's token. */
  provider(...args: string[]): Run {
    return run(args, {
      cwd: this.folder,
      env: { UCLOUD_URL: this.url, UCLOUD_TOKEN: this.token },
    });
  }
}
