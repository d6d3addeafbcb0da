import { parseCommandLine } from "./arguments";
import type { CommandName } from "./commands";
import type { ExitCode } from "./exit";
import { reportFailure } from "./failure";
import { handleInterrupts } from "./interrupt";
import type { Run } from "./invocation";
import { terminalOf } from "./terminal";

/** Each is loaded when it runs, so that `help` is there at once. */
const LOAD: Readonly<Record<CommandName, () => Promise<{ readonly run: Run }>>> = {
  check: () => import("./check"),
  prices: () => import("./prices"),
  plan: () => import("./plan"),
  publish: () => import("./publish"),
  verify: () => import("./verify"),
  list: () => import("./list"),
  pull: () => import("./pull"),
  diff: () => import("./diff"),
  "import-im2": () => import("./import-im2"),
  core: () => import("./core"),
  schema: () => import("./schema"),
  completion: () => import("./completion"),
  help: () => import("./help"),
};

/** Runs the command, and answers its exit code. What went wrong is on stderr. */
export const main = async (args: readonly string[]): Promise<ExitCode> => {
  const { env } = process;
  // Until the flags are understood.
  let terminal = terminalOf({}, env);
  handleInterrupts();
  try {
    const { command, operands, flags } = parseCommandLine(args);
    terminal = terminalOf(flags, env);
    const { run } = await LOAD[command]();
    return await run({ operands, flags, env, terminal });
  } catch (error) {
    return reportFailure(error, terminal);
  }
};
