import { parseCommandLine } from "./arguments";
import { commandNamed } from "./commands";
import type { ExitCode } from "./exit";
import { reportFailure } from "./failure";
import { terminalOf } from "./terminal";

/** Runs the command, and answers its exit code. What went wrong is on stderr. */
export const main = async (args: readonly string[]): Promise<ExitCode> => {
  const { env } = process;
  // Until the flags are understood.
  let terminal = terminalOf({}, env);
  try {
    const { command, operands, flags } = parseCommandLine(args);
    terminal = terminalOf(flags, env);
    const { run } = await commandNamed(command).load();
    return await run({ operands, flags, env, terminal });
  } catch (error) {
    return reportFailure(error, terminal);
  }
};
