import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig } from "tsup";
import { COMMANDS, DOORS, PARTS } from "./scripts/build/entries";
import { pureConstants } from "./scripts/build/pure-constants";

const require = createRequire(import.meta.url);
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));

// One build bundles the code of io-ts and fp-ts (and yaml, for the command); the types of
// fp-ts and io-ts stay external, because no bundler of declarations can inline them.
export default defineConfig({
  entry: { ...DOORS, ...COMMANDS, ...PARTS },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // Without it the CommonJS entries would each have error classes of their own.
  splitting: true,
  // `node:fs` stays `node:fs`.
  removeNodeProtocol: false,
  // No chunk has side effects, so none is imported for them.
  treeshake: { moduleSideEffects: "no-external" },
  clean: true,
  metafile: true,
  dts: { entry: DOORS, resolve: false },
  external: ["msw", "ucloud-products", /^node:/],
  noExternal: [/^fp-ts/, /^io-ts/, /^yaml$/],
  esbuildPlugins: [pureConstants(/\/(src\/.*\.ts|(io|fp)-ts\/es6\/.*\.js)$/)],
  esbuildOptions: (options, { format }) => {
    options.mainFields = ["module", "main"];
    // Their es6 builds: the others can't be shaken, and make the bundle twice as large.
    options.alias = {
      "io-ts": join(packageOf("io-ts"), "es6/index.js"),
      "fp-ts/Either": join(packageOf("fp-ts"), "es6/Either.js"),
      "fp-ts/function": join(packageOf("fp-ts"), "es6/function.js"),
      "fp-ts/Task": join(packageOf("fp-ts"), "es6/Task.js"),
      "fp-ts/TaskEither": join(packageOf("fp-ts"), "es6/TaskEither.js"),
    };
    if (format === "cjs") options.entryPoints = { ...DOORS, ...PARTS };
  },
});
