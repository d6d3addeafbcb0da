/**
 * Runs the tests of the fake Core and of the wire with msw 3: `npm run test:msw3`. It needs Node 22,
 * so that both come from the registry, into a folder outside of the project.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (program: string, args: readonly string[], cwd: string, env = {}): void => {
  const { status } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${status}`);
};

const versionOf = (folder: string, name: string): string =>
  JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;

const folder = mkdtempSync(join(tmpdir(), "ucloud-products-msw-3-"));
try {
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "msw@3", "node@22"], folder);
  const node = join(folder, "node_modules/node/bin/node");
  const vitest = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    "scripts/msw-3/vitest.config.ts",
  ];
  const tests = ["--reporter", "dot", "test/fake-core", "test/wire"];
  run(node, [...vitest, ...tests], process.cwd(), { MSW_3: folder });
  console.log(`msw 3: ok (msw ${versionOf(folder, "msw")}, Node ${versionOf(folder, "node")})`);
} catch (error) {
  console.log(`msw 3: FAILED (${error instanceof Error ? error.message : error})`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
