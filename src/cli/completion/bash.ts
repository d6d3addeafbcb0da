import { type CompletedFlag, completedCommands } from "./completed";

/** By name: the same flag stands in many commands. */
const allFlags = (): readonly CompletedFlag[] => [
  ...new Map(
    completedCommands().flatMap(({ flags }) => flags.map((flag) => [flag.name, flag] as const)),
  ).values(),
];

const valueCase = ({ name, value, choices, isFile }: CompletedFlag): string => {
  if (value === undefined) return "";
  const words = choices === undefined ? (isFile ? "-f" : "") : `-W "${choices.join(" ")}"`;
  const reply = words === "" ? "COMPREPLY=()" : `COMPREPLY=($(compgen ${words} -- "$current"))`;
  return `    --${name}) ${reply}; return ;;\n`;
};

export const bash = (): string => {
  const commands = completedCommands();
  return `# bash completion of ucloud-products

_ucloud_products() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" flags="" words="" files="" index
  COMPREPLY=()
  case "$previous" in
${allFlags().map(valueCase).join("")}  esac
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${commands.map(({ name }) => name).join("|")}) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  case "$command" in
    "") words="${commands.map(({ name }) => name).join(" ")}"; flags="--help --version" ;;
${commands
  .map(({ name, flags, choices, takesFiles }) => {
    const shown = flags.map((flag) => `--${flag.name}`).join(" ");
    return `    ${name}) flags="${shown}"; words="${choices?.join(" ") ?? ""}"; files="${takesFiles ? "-f" : ""}" ;;\n`;
  })
  .join("")}  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  else
    COMPREPLY=($(compgen $files -W "$words" -- "$current"))
  fi
}

complete -o filenames -o bashdefault -F _ucloud_products ucloud-products
`;
};
