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

/** An empty folder of its own, outside of every other project. */
export const emptyFolder = (name: string): string =>
  realpathSync(mkdtempSync(join(tmpdir(), `ucloud-products-${name}-`)));

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

interface Project {
  readonly name: string;
  readonly type: "module" | "commonjs";
  readonly tarball: string;
  /** `name@version`, as npm takes them. */
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
    cpSync(join(PROJECTS, from), join(folder, to));
  if (wanted.tsconfig !== undefined)
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(wanted.tsconfig));
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"];
  await must("npm", ["install", ...flags, wanted.tarball, ...wanted.installed], { cwd: folder });
  return folder;
};
