import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const REPOSITORY = process.cwd();
const PROJECTS = join(REPOSITORY, "test/consumers/projects");

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program; its output is kept for the case that it fails. */
export const run = (
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });

/** Like `run`, but rejects where the program fails. */
export const must = async (...args: Parameters<typeof run>): Promise<string> => {
  const { code, output } = await run(...args);
  if (code !== 0) throw new Error(`${args[0]} ${args[1].join(" ")} ended with ${code}:\n${output}`);
  return output;
};

/** Runs a program of a project, which has to say `done` at its end. */
export const runToDone = async (
  cwd: string,
  file: string,
  url: string,
  node: string = process.execPath,
): Promise<void> => {
  const output = await must(node, [file], { cwd, env: { UCLOUD_URL: url } });
  if (!output.endsWith("done\n")) throw new Error(`${file} did not come to its end:\n${output}`);
};

/** A version of Node from the registry, as a dependency, and its program in a project. */
export const nodeOf = (version: number) => {
  const system = process.platform === "win32" ? "win" : process.platform;
  return {
    dependency: `node-of-test@npm:node-${system}-${process.arch}@${version}`,
    program: "node_modules/node-of-test/bin/node",
  };
};

/** An empty folder of its own, outside of every other project. */
export const emptyFolder = (name: string): string =>
  realpathSync(mkdtempSync(join(tmpdir(), `ucloud-products-${name}-`)));

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

interface Project {
  readonly name: string;
  readonly type: "module" | "commonjs";
  readonly tarball: string;
  /** What is there before the package is installed; `name@version`, as npm takes them. */
  readonly before?: readonly string[];
  /** What is installed beside it. */
  readonly installed: readonly string[];
  /** Of `projects/`, by the names that they get. */
  readonly files: Readonly<Record<string, string>>;
  readonly tsconfig?: Readonly<Record<string, unknown>>;
}

/** A project as a user has it: its own folder, the tarball, and what it says itself. */
export const project = async (wanted: Project): Promise<string> => {
  const folder = emptyFolder(wanted.name);
  const manifest = { name: wanted.name, private: true, type: wanted.type };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  for (const [to, from] of Object.entries(wanted.files))
    cpSync(join(PROJECTS, from), join(folder, to), { recursive: true });
  if (wanted.tsconfig !== undefined)
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(wanted.tsconfig));
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"];
  const install = (packages: readonly string[]) =>
    must("npm", ["install", ...flags, ...packages], { cwd: folder });
  if (wanted.before !== undefined) await install(wanted.before);
  await install([wanted.tarball, ...wanted.installed]);
  return folder;
};
