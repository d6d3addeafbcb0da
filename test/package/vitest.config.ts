import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

// Tests of what is packed: they read `dist`, so build first. Those of the client's behaviour run on
// it as well, because a bundler may drop what it takes for useless.
export default defineConfig({
  resolve: {
    alias: [{ find: /^(?:\.\.\/)+src\/(index|fp)$/, replacement: `${dist}$1.js` }],
  },
  test: {
    root: ".",
    include: ["test/package/*.test.ts", "test/{client,paging}/*.test.ts"],
    testTimeout: 60_000,
  },
});
