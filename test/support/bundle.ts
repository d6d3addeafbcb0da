import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";

/**
 * Bundles a program once for the tests of a file, and returns where it is. Plain Node starts it in
 * a tenth of the time that tsx takes to translate its modules in each process.
 */
export const bundleOfTests = (program: URL): (() => string) => {
  let folder = "";
  const bundle = (): string => join(folder, "program.mjs");
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ucloud-products-bundle-"));
    await build({
      entryPoints: [fileURLToPath(program)],
      outfile: bundle(),
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      // CommonJS packages call `require`, which an ES module does not have.
      banner: {
        js: 'import * as $module from "node:module"; const require = $module.createRequire(import.meta.url);',
      },
      // The program finds its files from where its source is.
      define: { "import.meta.url": JSON.stringify(program.href) },
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return bundle;
};
