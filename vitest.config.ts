import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (door: string): string => fileURLToPath(new URL(`src/${door}.ts`, import.meta.url));

// The tests run on the source. What is packed has tests of its own: `npm run test:package`.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^ucloud-products$/, replacement: source("index") },
      { find: /^ucloud-products\/(fp|msw)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/package/**", "test/consumers/**"],
    // Leaks can be measured only after a collection.
    execArgv: ["--expose-gc"],
    testTimeout: 15_000,
  },
});
