import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { BUILT } from "./build";

/** How a process of the command ended. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the command is. */
  readonly command?: string;
}

export const COMMAND = resolve(BUILT, "cli.mjs");

/** The environment of a shell without any variable of the command. */
export const environment = (env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  ...env,
});

// V8 would compile the HTTP parser of Node's fetch, which is WebAssembly, once more for speed. A
// command waits for that when it ends, and has no use of it.
const FLAGS = ["--liftoff-only"];

/** Runs the command as a process of its own. */
export const run = (
  args: readonly string[],
  { cwd, env, command = COMMAND }: RunOptions = {},
): Promise<Ended> =>
  new Promise((end, reject) => {
    const child = spawn(process.execPath, [...FLAGS, command, ...args], {
      cwd,
      env: environment(env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => end({ code, stdout, stderr }));
  });
