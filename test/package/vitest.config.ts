import { defineConfig } from "vitest/config";

// Tests of what is packed: they read `dist`, so build first.
export default defineConfig({
  test: { root: ".", include: ["test/package/*.test.ts"], testTimeout: 60_000 },
});
