/** A flag: without `value` it is a switch. */
interface Flag {
  /** What a value is called in `help`. */
  readonly value?: string;
  /** The values that it takes. */
  readonly choices?: readonly string[];
  /** Its values are numbers: `integer` ones, or any. From `min` to `max`. */
  readonly number?: { readonly min: number; readonly max: number; readonly integer: boolean };
  /** Shells complete it with files. */
  readonly file?: true;
  readonly repeatable?: true;
  readonly short?: string;
  readonly summary: string;
}

/** Every flag of the command. Parsing, help and completion are made from this table. */
export const FLAGS = {
  url: { value: "URL", summary: "Where the Core is; or set UCLOUD_URL" },
  provider: { value: "ID", summary: "The provider, where no file names it" },
  "token-file": {
    value: "FILE",
    file: true,
    summary: "A provider's refresh token, or an access token; or set UCLOUD_TOKEN",
  },
  project: { value: "ID", summary: "The project that a user acts in" },
  json: { summary: "The same as --format json" },
  format: {
    value: "FORMAT",
    choices: ["text", "json", "markdown"],
    summary: "How the result is written",
  },
  color: {
    value: "WHEN",
    choices: ["auto", "always", "never"],
    summary: "Colours; auto follows NO_COLOR, FORCE_COLOR and the terminal",
  },
  timeout: {
    value: "SECONDS",
    number: { min: 0.001, max: 2_147_483, integer: false },
    summary: "For each call to the Core, its retries included (default: 30)",
  },
  quiet: { summary: "No progress and no remarks on stderr" },
  help: { short: "h", summary: "Help on a command" },
  version: { summary: "The version" },
  only: { value: "CATEGORY", repeatable: true, summary: "This category alone; repeatable" },
  "show-unchanged": { summary: "List unchanged products too" },
  "exit-code": { summary: "Exit with 2 where there are changes" },
  out: { value: "FILE", file: true, summary: "Write to a file" },
  plan: { value: "FILE", file: true, summary: "A plan that `plan --out` wrote" },
  yes: { summary: "Answer the question with yes" },
  force: { summary: "Pass the guards; answers no question" },
  "skip-refused": { summary: "Leave out what the Core would ignore or refuse" },
  category: { value: "CATEGORY", summary: "The products of one category" },
  port: {
    value: "PORT",
    number: { min: 0, max: 65_535, integer: true },
    summary: "The port to listen on (default: a free one)",
  },
  generation: {
    value: "GENERATION",
    choices: ["core2", "documented"],
    summary: "Which Core to play (default: core2)",
  },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

type ValueOf<F extends Flag> = F extends { choices: readonly (infer Choice)[] }
  ? Choice
  : F extends { number: object }
    ? number
    : F extends { repeatable: true }
      ? readonly string[]
      : F extends { value: string }
        ? string
        : true;

/** What was given, by flag; absent: not given. */
export type Flags = { readonly [Name in FlagName]?: ValueOf<(typeof FLAGS)[Name]> };

/** The table for code that goes through it. */
export const flagNamed = (name: FlagName): Flag => FLAGS[name];

export const isFlagName = (name: string): name is FlagName => Object.hasOwn(FLAGS, name);

/** Flags that every command takes. */
export const GLOBAL_FLAGS = [
  "url",
  "provider",
  "token-file",
  "project",
  "json",
  "format",
  "color",
  "timeout",
  "quiet",
  "help",
] as const satisfies readonly FlagName[];
