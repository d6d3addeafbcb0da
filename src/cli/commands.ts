import type { FlagName } from "./flags";

/** A word that is no flag. */
interface Operand {
  readonly name: string;
  /** Whether it may be left out. */
  readonly optional?: true;
  /** Whether there may be more than one; of the last operand only. */
  readonly repeatable?: true;
  /** The words that it takes; otherwise shells complete it with files. */
  readonly choices?: () => readonly string[];
}

export interface Command {
  readonly summary: string;
  readonly about?: string;
  readonly operands: readonly Operand[];
  /** Besides the global ones. */
  readonly flags: readonly FlagName[];
  readonly examples: readonly string[];
}

const FILES: Operand = { name: "FILE", repeatable: true };
const PLANNING = ["only", "show-unchanged"] as const;

/** Every subcommand. Parsing, help and completion are made from this table. */
export const COMMANDS = {
  check: {
    summary: "Check catalog files, and say what is wrong and where",
    operands: [FILES],
    flags: [],
    examples: ["check catalog.yaml"],
  },
  prices: {
    summary: "Show what the products of a catalog cost, exactly and as UCloud shows it",
    operands: [FILES],
    flags: ["only"],
    examples: ["prices catalog.yaml"],
  },
  plan: {
    summary: "Compare a catalog with the Core; sends nothing and needs no token",
    operands: [FILES],
    flags: [...PLANNING, "exit-code", "out"],
    examples: [
      "plan catalog.yaml --url https://cloud.example",
      "plan catalog.yaml --out plan.json --exit-code",
    ],
  },
  publish: {
    summary: "Plan, ask, send what is added or changed, and read it back",
    about:
      "Needs a provider's token. Without a terminal to ask on it needs --yes. A plan that no longer\nfits the Core is refused: nothing is sent.",
    operands: [{ ...FILES, optional: true }],
    flags: [...PLANNING, "plan", "yes", "force", "skip-refused"],
    examples: ["publish catalog.yaml --token-file token.txt", "publish --plan plan.json --yes"],
  },
  verify: {
    summary: "Plan, and exit with 2 unless nothing has to change",
    operands: [FILES],
    flags: [...PLANNING, "exit-code"],
    examples: ["verify catalog.yaml"],
  },
  list: {
    summary: "List what the Core has of a provider, with prices",
    operands: [],
    flags: ["category"],
    examples: ["list --provider example", "list --provider example --category u1-standard"],
  },
  pull: {
    summary: "Write a catalog file from what the Core has of a provider",
    operands: [],
    flags: ["out"],
    examples: ["pull --provider example --out catalog.yaml"],
  },
  diff: {
    summary: "Show what has to change in A to become B; each is a file or a URL",
    operands: [{ name: "A" }, { name: "B" }],
    flags: ["only", "exit-code"],
    examples: ["diff old.yaml new.yaml", "diff https://cloud.example catalog.yaml"],
  },
  "import-im2": {
    summary: "Make a catalog file of a configuration of UCloud's integration module",
    operands: [{ name: "CONFIG" }],
    flags: ["out"],
    examples: ["import-im2 /etc/ucloud/config.yml --out catalog.yaml"],
  },
  core: {
    summary: "Run a fake Core on this machine, for frontends and tests",
    about: "Needs the package msw. Forgets everything when it ends (Ctrl-C).",
    operands: [{ ...FILES, optional: true }],
    flags: ["port", "generation"],
    examples: ["core catalog.yaml --port 8080"],
  },
  schema: {
    summary: "Print the JSON Schema of catalog files, for editors",
    operands: [],
    flags: [],
    examples: ["schema > catalog.schema.json"],
  },
  completion: {
    summary: "Print the completion script of a shell",
    operands: [{ name: "SHELL", choices: () => ["bash", "zsh", "fish"] }],
    flags: [],
    examples: [
      "completion bash > ~/.local/share/bash-completion/completions/ucloud-products",
      'completion zsh > "$fpath[1]/_ucloud-products"',
      "completion fish > ~/.config/fish/completions/ucloud-products.fish",
    ],
  },
  help: {
    summary: "Help on the command, or on one of its commands",
    operands: [
      { name: "COMMAND", optional: true, choices: (): readonly string[] => COMMAND_NAMES },
    ],
    flags: [],
    examples: ["help plan"],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

// `Object.keys` forgets the names' type.
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** The table for code that goes through it. */
export const commandNamed = (name: CommandName): Command => COMMANDS[name];
