import { type CompletedCommand, type CompletedFlag, completedCommands } from "./completed";

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

const START = "complete -c ucloud-products";
const seen = (name: string): string => `-n '__fish_seen_subcommand_from ${name}'`;

const flagLine =
  (command: string) =>
  ({ name, summary, value, choices, isFile }: CompletedFlag): string => {
    // -x: a value, and no file; -r: a value, which may be a file.
    const argument = value === undefined ? "" : isFile ? " -rF" : " -x";
    const words = choices === undefined ? "" : ` -a ${quoted(choices.join(" "))}`;
    return `${START} ${seen(command)} -l ${name}${argument}${words} -d ${quoted(summary)}\n`;
  };

const commandLines = ({ name, summary, flags, choices, takesFiles }: CompletedCommand): string =>
  [
    `${START} -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}\n`,
    takesFiles ? `${START} ${seen(name)} -F\n` : "",
    choices === undefined ? "" : `${START} ${seen(name)} -a ${quoted(choices.join(" "))}\n`,
    ...flags.map(flagLine(name)),
  ].join("");

export const fish = (): string =>
  `# fish completion of ucloud-products
${START} -f
${START} -n __fish_use_subcommand -l help -d 'Help on a command'
${START} -n __fish_use_subcommand -l version -d 'The version'
${completedCommands().map(commandLines).join("")}`;
