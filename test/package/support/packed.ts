import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The declarations that an entry leads to, itself included. */
export const closureOf = (entry: string, seen: Set<string> = new Set()): string[] => {
  if (seen.has(entry)) return [...seen];
  seen.add(entry);
  const ending = entry.endsWith(".d.cts") ? ".d.cts" : ".d.ts";
  const text = readFileSync(`dist/${entry}`, "utf8");
  for (const [, name = ""] of text.matchAll(/from ['"]\.\/([^'"]+)\.c?js['"]/g))
    closureOf(`${name}${ending}`, seen);
  return [...seen];
};

/** What a file of `dist` imports by a name that is no path, its own parts included. */
export const packagesOf = (entry: string, seen: Set<string> = new Set()): string[] => {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const code = readFileSync(`dist/${entry}`, "utf8");
  const imports = code.matchAll(/(?:from\s*|(?<!\.)\brequire\(|import\()\s*['"]([^'"]+)['"]/g);
  return [...imports].flatMap(([, name = ""]) =>
    name.startsWith("./") ? packagesOf(name.slice(2), seen) : name,
  );
};

let files: readonly string[] | undefined;

/** What `npm pack` would pack. */
export const packedFiles = (): readonly string[] => {
  files ??= readPacked();
  return files;
};

const readPacked = (): readonly string[] => {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const printed = execFileSync("npm", args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [packed]: readonly { files: readonly { path: string }[] }[] = JSON.parse(printed);
  return (packed?.files ?? []).map(({ path }) => path);
};
