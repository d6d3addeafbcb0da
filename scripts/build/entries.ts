import { existsSync, readFileSync } from "node:fs";

const entriesOf = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.map((name) => [name, `src/${name}.ts`]).filter(([, file = ""]) => existsSync(file)),
  );

/** What users import. */
export const DOORS = entriesOf(["index", "fp", "msw", "catalog"]);

/** What users run: ES modules alone. */
export const COMMANDS = entriesOf(["cli"]);

/**
 * What the main door exports, module by module. As entries of their own they make the bundler put
 * code into chunks by use, so that a user's bundler drops what is not imported.
 */
export const PARTS = entriesOf(
  [
    ...readFileSync("src/index.ts", "utf8").matchAll(/^export \{[^}]*\} from "\.\/(.+\/.+)";$/gm),
  ].map(([, name = ""]) => name),
);
