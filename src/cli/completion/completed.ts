import { flagsOf } from "../arguments";
import { COMMAND_NAMES, type CommandName, commandNamed } from "../commands";
import { flagNamed } from "../flags";

/** What shells complete: the same for each of them. */
export interface CompletedFlag {
  readonly name: string;
  readonly summary: string;
  /** What a value is called; undefined for a switch. */
  readonly value: string | undefined;
  readonly choices: readonly string[] | undefined;
  readonly isFile: boolean;
}

export interface CompletedCommand {
  readonly name: CommandName;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  /** The words that it takes. */
  readonly choices: readonly string[] | undefined;
  /** Whether it takes files. */
  readonly takesFiles: boolean;
}

const completedFlag = (name: Parameters<typeof flagNamed>[0]): CompletedFlag => {
  const { summary, value, choices, file = false } = flagNamed(name);
  return { name, summary, value, choices, isFile: file };
};

export const completedCommands = (): readonly CompletedCommand[] =>
  COMMAND_NAMES.map((name) => {
    const { summary, operands } = commandNamed(name);
    const [first] = operands;
    const choices = first?.choices?.();
    const takesFiles = first !== undefined && choices === undefined;
    return { name, summary, flags: flagsOf(name).map(completedFlag), choices, takesFiles };
  });
