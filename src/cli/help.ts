import { version } from "../../package.json";
import { usageOf } from "./arguments";
import { COMMAND_NAMES, type CommandName, commandNamed, isCommandName } from "./commands";
import { EXIT, EXIT_MEANINGS, type ExitCode } from "./exit";
import { type FlagName, flagNamed, GLOBAL_FLAGS } from "./flags";
import type { Invocation } from "./invocation";

export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  const [command] = operands;
  if (flags.version) terminal.result(`${version}\n`);
  else if (command !== undefined && isCommandName(command)) terminal.result(helpOn(command));
  else terminal.result(overview());
  return EXIT.done;
};

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
};

const flagRow = (name: FlagName): readonly [string, string] => {
  const { value, choices, short, summary } = flagNamed(name);
  const shown = choices?.join("|") ?? value;
  const dashes = `${short === undefined ? "" : `-${short}, `}--${name}`;
  return [shown === undefined ? dashes : `${dashes} ${shown}`, summary];
};

const helpOn = (name: CommandName): string => {
  const { summary, about, flags, examples } = commandNamed(name);
  const own = flags.length === 0 ? "" : `\nFlags:\n${columns(flags.map(flagRow))}`;
  return `${summary}.
${about === undefined ? "" : `${about}\n`}
  ${usageOf(name)}
${own}
Flags of every command:
${columns(GLOBAL_FLAGS.map(flagRow))}
Examples:
${examples.map((example) => `  ucloud-products ${example}\n`).join("")}`;
};

const overview = (): string => `A provider's product catalog, kept in files, planned and published.

  ucloud-products COMMAND [flags]

Commands:
${columns(COMMAND_NAMES.map((name) => [name, commandNamed(name).summary]))}
Exit codes:
${columns(Object.entries(EXIT_MEANINGS))}
\`ucloud-products help COMMAND\` tells more; --version prints the version.
`;
