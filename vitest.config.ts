import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (door: string): string => fileURLToPath(new URL(`src/${door}.ts`, import.meta.url));

// CI installs a browser, and must not pass without one.
const hasBrowser =
  process.env.CI !== undefined || existsSync(process.env.CHROMIUM ?? "/usr/bin/chromium");
if (!hasBrowser) console.warn("No Chromium (CHROMIUM): test/fake-core/browser is left out.");

// The tests run on the source. What is packed has tests of its own: `npm run test:package`.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^ucloud-products$/, replacement: source("index") },
      { find: /^ucloud-products\/(\w+)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/cli/support/build.ts",
    exclude: [
      "test/package/**",
      "test/consumers/**",
      ...(hasBrowser ? [] : ["test/fake-core/browser/**"]),
    ],
    // Files share a process, and the modules that it has loaded; none leaves anything behind.
    isolate: false,
    // Without a number, vitest leaves one core idle.
    maxWorkers: "100%",
    // Leaks can be measured only after a collection.
    execArgv: ["--expose-gc"],
    testTimeout: 15_000,
  },
});
