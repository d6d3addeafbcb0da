import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** Does it run code when it is evaluated, as far as a bundler can tell? */
const runs = (node: ts.Node): boolean =>
  ts.isCallExpression(node) ||
  ts.isNewExpression(node) ||
  ts.isSpreadElement(node) ||
  ts.isSpreadAssignment(node) ||
  // What is inside a function runs when that is called.
  (!ts.isFunctionLike(node) && !ts.isClassLike(node) && (ts.forEachChild(node, runs) ?? false));

/** The values of the constants at the top of a module that are made by running code. */
const madeByCode = (file: ts.SourceFile): readonly ts.Expression[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer && runs(initializer) ? [initializer] : []));

const marked = (name: string, code: string): string => {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
  return madeByCode(file).reduceRight((text, value) => {
    const [start, end] = [value.getStart(file), value.end];
    const made = text.slice(start, end);
    return `${text.slice(0, start)}/* @__PURE__ */ (() => (${made}))()${text.slice(end)}`;
  }, code);
};

/**
 * Marks how constants at the top of a module are made as pure, so that a bundler drops those that
 * nobody uses. For modules that do nothing else when they are loaded: the SDK's own, fp-ts and io-ts.
 */
export const pureConstants = (filter: RegExp): Plugin => ({
  name: "pure-constants",
  setup: ({ onLoad }) =>
    onLoad({ filter }, async ({ path }) => ({
      contents: marked(path, await readFile(path, "utf8")),
      loader: path.endsWith(".ts") ? "ts" : "js",
    })),
});
