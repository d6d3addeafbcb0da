import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig } from "tsup";

const require = createRequire(import.meta.url);
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const entry = { index: "src/index.ts", fp: "src/fp.ts", msw: "src/msw.ts" };

// One build bundles the code of ky, io-ts and fp-ts; the types of fp-ts and io-ts stay external,
// because no bundler of declarations can inline them.
export default defineConfig({
  entry,
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // Without it the CommonJS entries would each have error classes of their own.
  splitting: true,
  treeshake: true,
  clean: true,
  dts: { resolve: false },
  external: ["msw"],
  noExternal: [/^ky$/, /^fp-ts/, /^io-ts/],
  esbuildOptions: (options) => {
    options.mainFields = ["module", "main"];
    // Their es6 builds: the others can't be shaken, and make the bundle twice as large.
    options.alias = {
      "fp-ts/Either": join(packageOf("fp-ts"), "es6/Either.js"),
      "fp-ts/TaskEither": join(packageOf("fp-ts"), "es6/TaskEither.js"),
      "io-ts": join(packageOf("io-ts"), "es6/index.js"),
    };
  },
});
