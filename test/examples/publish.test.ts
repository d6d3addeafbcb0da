import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedCore, serveCore } from "../docs/support/serve-core";
import { bundleOfTests } from "../support/bundle";

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const execute = promisify(execFile);

const program = bundleOfTests(new URL("../../examples/publish.ts", import.meta.url));

/** What `npm start` runs. */
const SCRIPT = ["--import", "tsx", "examples/publish.ts"];

const start = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  command = [program()],
): Promise<Run> => {
  const { UCLOUD_TOKEN: _, ...inherited } = process.env;
  try {
    const { stdout, stderr } = await execute(process.execPath, [...command, ...args], {
      env: { ...inherited, ...env },
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    // What `execFile` rejects with where the program fails.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
};

describe("npm start", () => {
  it("plans and publishes to an embedded Core, and shows four mistakes", async () => {
    const { code, out, err } = await start([], {}, SCRIPT);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("28 to add. Nothing was sent.\n  Published 28 products in 1 bulk.\n");
    expect(out).toContain("\n        ~ u1-standard-64      ");
    expect(out).toContain("7 to change, 21 unchanged. Nothing was sent.\n  Published 7 products");
    expect(out).toContain("\n  Nothing to do: 28 unchanged. Nothing was sent.\n");
    expect(out.match(/^ {2}\w+Error: .*/gm)).toEqual([
      expect.stringContaining("PlanError: Nothing was sent: "),
      expect.stringContaining("InvalidRequestError: "),
      expect.stringContaining("ApiError: products.v2.create was answered with 403 forbidden"),
      expect.stringContaining("AuthError: "),
    ]);
    expect(out).toMatch(/^ +- items\[0\]\.price: expected an integer .*, got 0\.1$/m);
  });
});

describe("npm start, at a Core", () => {
  let served: ServedCore;
  let folder: string;
  beforeAll(async () => {
    served = await serveCore();
    folder = mkdtempSync(join(tmpdir(), "ucloud-products-start-"));
  });
  afterAll(() => {
    served.close();
    rmSync(folder, { recursive: true });
  });
  const at = (...more: readonly string[]) => ["--url", served.url, "--provider", "acme", ...more];

  it("takes the token from the environment", async () => {
    served.core.reset();
    const { code, out } = await start(at(), {
      UCLOUD_TOKEN: served.core.providerRefreshToken("acme"),
    });
    expect(out).toContain(`Publishing to ${served.url}, as the provider acme.`);
    expect(code).toBe(0);
    expect(served.core.products).toHaveLength(28);
  });

  it("takes the token from a file, an access token as well", async () => {
    served.core.reset();
    const file = join(folder, "token");
    writeFileSync(file, `${served.core.providerToken("acme")}\n`);
    const { code } = await start(at("--token-file", file));
    expect(code).toBe(0);
    expect(served.core.products).toHaveLength(28);
  });

  it("explains what kept it from publishing", async () => {
    const { code, err } = await start(at(), { UCLOUD_TOKEN: "mistyped" });
    expect(code).toBe(1);
    expect(err).toContain("AuthError: products.v2.browse had no token");
    expect(err).not.toContain("mistyped");
  });

  it.each([
    ["a token in an argument", ["--token", "secret-1"], "must not stand in an argument"],
    ["a token in one with =", ["--token=secret-1"], "must not stand in an argument"],
    ["an argument without a name", ["secret-1"], "an argument without a name"],
    ["an unknown argument", ["--tokenfile=secret-1"], "not understood"],
    ["no token", [], "There is no token."],
    ["a file that is not there", ["--token-file", "nowhere"], "cannot be read: nowhere"],
  ])("refuses %s", async (_, more, words) => {
    const { code, out, err } = await start(at(...more));
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(out + err).not.toContain("secret-1");
  });
});
