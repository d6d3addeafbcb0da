import type { ExitCode } from "./exit";
import type { Flags } from "./flags";
import type { Terminal } from "./terminal";

/** What a subcommand is called with. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly flags: Flags;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

export type Run = (invocation: Invocation) => Promise<ExitCode>;
