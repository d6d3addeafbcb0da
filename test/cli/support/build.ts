import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";

/** Where the command is built for the tests: in this folder, from which msw is found. */
export const BUILT = resolve("test/cli/support/.built");

/** Builds the command once for all tests that run it as a process. */
export const setup = async (): Promise<void> => {
  await rm(BUILT, { recursive: true, force: true });
  await build({
    entryPoints: ["src/cli.ts"],
    outdir: BUILT,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Its CommonJS calls `require`, which an ES module does not have.
    alias: { yaml: resolve("node_modules/yaml/browser/index.js") },
    external: ["msw"],
    outExtension: { ".js": ".mjs" },
    logLevel: "error",
  });
};
