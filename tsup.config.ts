import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig } from "tsup";
import { bundledPackages, noticesOf } from "./scripts/build/notices";
import { pureConstants } from "./scripts/build/pure-constants";

const require = createRequire(import.meta.url);
const packageOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const entriesOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, `src/${name}.ts`]).filter(([, file = ""]) => existsSync(file)),
  );

/** What users import. */
const DOORS = entriesOf(["index", "fp", "msw", "catalog"]);
/** What users run: ES modules alone. */
const COMMANDS = entriesOf(["cli"]);
/**
 * What the main door exports, module by module. As entries of their own they make the bundler put
 * code into chunks by use, so that a user's bundler drops what is not imported.
 */
const PARTS = entriesOf(
  [...readFileSync("src/index.ts", "utf8").matchAll(/^export \{[^}]*\} from "\.\/(.+)";$/gm)].map(
    ([, name = ""]) => name,
  ),
);

// One build bundles the code of ky, io-ts and fp-ts (and yaml, for the command); the types of
// fp-ts and io-ts stay external, because no bundler of declarations can inline them.
export default defineConfig({
  entry: { ...DOORS, ...COMMANDS, ...PARTS },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // Without it the CommonJS entries would each have error classes of their own.
  splitting: true,
  // Nor does a chunk import another for its side effects: it has none.
  treeshake: { moduleSideEffects: "no-external" },
  clean: true,
  metafile: true,
  dts: { entry: DOORS, resolve: false },
  external: ["msw", /^node:/],
  noExternal: [/^ky$/, /^fp-ts/, /^io-ts/, /^yaml$/],
  esbuildPlugins: [pureConstants(/\/(src\/.*\.ts|io-ts\/es6\/.*\.js)$/)],
  esbuildOptions: (options, { format }) => {
    options.mainFields = ["module", "main"];
    // Their es6 builds: the others can't be shaken, and make the bundle twice as large.
    options.alias = {
      "fp-ts/Either": join(packageOf("fp-ts"), "es6/Either.js"),
      "fp-ts/TaskEither": join(packageOf("fp-ts"), "es6/TaskEither.js"),
      "io-ts": join(packageOf("io-ts"), "es6/index.js"),
    };
    if (format === "cjs") options.entryPoints = { ...DOORS, ...PARTS };
  },
  onSuccess: async () => {
    const metafile = JSON.parse(readFileSync("dist/metafile-esm.json", "utf8"));
    writeFileSync("THIRD-PARTY-NOTICES.md", noticesOf(bundledPackages(metafile)));
    // The doors import the chunks; the entries of the parts only re-export them.
    for (const part of Object.keys(PARTS))
      for (const ending of ["js", "cjs"]) rmSync(`dist/${part}.${ending}`);
  },
});
