import { type CompletedCommand, type CompletedFlag, completedCommands } from "./completed";

/** In single quotes, and with what `_arguments` reads itself escaped. */
const quoted = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&").replaceAll("'", "'\\''");

const flagLine = ({ name, summary, value, choices, isFile }: CompletedFlag): string => {
  const action = choices === undefined ? (isFile ? "_files" : " ") : `(${choices.join(" ")})`;
  const argument = value === undefined ? "" : `:${value}:${action}`;
  // A star: it may stand there again.
  return `'*--${name}[${quoted(summary)}]${argument}'`;
};

const commandCase = ({ name, flags, choices, takesFiles }: CompletedCommand): string => {
  const operands =
    choices === undefined
      ? takesFiles
        ? ["'*:file:_files'"]
        : []
      : [`'1:word:(${choices.join(" ")})'`];
  const lines = [...flags.map(flagLine), ...operands];
  return `        ${name})\n          _arguments ${lines.join(" \\\n            ")} ;;\n`;
};

export const zsh = (): string => {
  const commands = completedCommands();
  return `#compdef ucloud-products

_ucloud_products() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '(- *)--help[Help]' '(- *)--version[The version]' '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'\n`).join("")}      )
      _describe command commands ;;
    argument)
      case $words[1] in
${commands.map(commandCase).join("")}      esac ;;
  esac
}

# Loaded from a folder of $fpath it is the function itself; sourced, it has to be named.
if [[ $funcstack[1] == _ucloud-products ]]; then
  _ucloud_products "$@"
else
  compdef _ucloud_products ucloud-products
fi
`;
};
