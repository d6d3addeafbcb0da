/** The exit codes. Where several fit: usage, then invalid, failed, refused, changes. */
export const EXIT = {
  done: 0,
  failed: 1,
  changes: 2,
  invalid: 3,
  refused: 4,
  /** `EX_USAGE` of sysexits.h. */
  usage: 64,
  /** 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT.done]: "Done",
  [EXIT.failed]: "Failed: the network, the token, the Core's refusal, not verified",
  [EXIT.changes]: "There are changes (--exit-code, and verify always)",
  [EXIT.invalid]: "The catalog, or a configuration to import, is invalid",
  [EXIT.refused]: "A refused product, a guard, a stale plan, or no yes to the question",
  [EXIT.usage]: "Usage: also no token, a file that can't be read, an unknown --only",
  [EXIT.interrupted]: "Interrupted (SIGINT) before all was sent",
};

/** Ends the command with an exit code and a message on stderr. */
export class CommandError extends Error {
  constructor(
    readonly exit: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

export const usageError = (message: string): CommandError => new CommandError(EXIT.usage, message);
