import { parseArgs } from "node:util";
import { nearest } from "../codec/unknown-key";
import {
  COMMAND_NAMES,
  type Command,
  type CommandName,
  commandNamed,
  isCommandName,
} from "./commands";
import { usageError } from "./exit";
import { FLAGS, type FlagName, type Flags, flagNamed, GLOBAL_FLAGS, isFlagName } from "./flags";

/** A command line that makes sense. */
interface Parsed {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly flags: Flags;
}

const OPTIONS = Object.fromEntries(
  // `Object.keys` forgets the names' type.
  (Object.keys(FLAGS) as FlagName[]).map((name) => {
    const { value, short } = flagNamed(name);
    const type = value === undefined ? ("boolean" as const) : ("string" as const);
    return [name, short === undefined ? { type } : { type, short }];
  }),
);

/** Reads a command line by the tables of commands and flags; throws a usage error. */
export const parseCommandLine = (args: readonly string[]): Parsed => {
  // Not strict: the words for what is wrong are this command's own.
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const flags: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = knownFlag(token.rawName, token.name, words[0]);
    const value = valueFor(name, token.value, token.inlineValue ?? false);
    if (flagNamed(name).repeatable) flags[name] = [...((flags[name] as string[]) ?? []), value];
    else if (name in flags && flags[name] !== value)
      throw usageError(`--${name} is given twice, with different values.`);
    else flags[name] = value;
  }
  // Each value was read by the flag's own line in the table.
  return commandOf(words, flags as Flags);
};

const didYouMean = (names: readonly string[], typed: string): string => {
  const meant = nearest(names, typed);
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
};

const knownFlag = (raw: string, name: string, word: string | undefined): FlagName => {
  if (isFlagName(name)) return name;
  const known = word !== undefined && isCommandName(word) ? flagsOf(word) : GLOBAL_FLAGS;
  const shown = known.map((flag) => `--${flag}`);
  const hint = /^to?ke?n$/.test(name)
    ? " A token is never an argument, which others on the machine can read: use --token-file or UCLOUD_TOKEN."
    : didYouMean(shown, raw);
  throw usageError(`There is no flag ${raw}.${hint}`);
};

const valueFor = (name: FlagName, value: string | undefined, isInline: boolean): unknown => {
  const { value: placeholder, choices, number } = flagNamed(name);
  if (placeholder === undefined) {
    if (value !== undefined) throw usageError(`--${name} takes no value.`);
    return true;
  }
  if (value === undefined || value === "" || (!isInline && /^-./.test(value)))
    throw usageError(`--${name} needs a value: --${name} ${placeholder}.`);
  if (choices !== undefined && !choices.includes(value))
    throw usageError(
      `--${name} takes ${choices.join(", ")}, and not "${value}".${didYouMean(choices, value)}`,
    );
  if (number === undefined) return value;
  const parsed = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  const fits = parsed >= number.min && parsed <= number.max;
  if (!fits || (number.integer && !Number.isInteger(parsed)))
    throw usageError(
      `--${name} takes ${number.integer ? "an integer" : "a number"} from ${number.min} to ${number.max}, and not "${value}".`,
    );
  return parsed;
};

/** The flags of a command, the global ones included. */
export const flagsOf = (command: CommandName): readonly FlagName[] => [
  ...commandNamed(command).flags,
  ...GLOBAL_FLAGS,
];

const commandOf = (words: readonly string[], flags: Flags): Parsed => {
  const [word, ...operands] = words;
  if (flags.version && word === undefined) return { command: "help", operands, flags };
  if (word === undefined) {
    if (flags.help) return { command: "help", operands: [], flags };
    throw usageError("Which command? `ucloud-products help` lists them.");
  }
  if (!isCommandName(word))
    throw usageError(
      `There is no command ${JSON.stringify(word)}.${didYouMean(COMMAND_NAMES, word)} \`ucloud-products help\` lists them.`,
    );
  if (flags.help) return { command: "help", operands: [word], flags };
  checkFlags(word, flags);
  checkOperands(word, operands);
  checkFormat(flags);
  return { command: word, operands, flags };
};

const checkFlags = (command: CommandName, flags: Flags): void => {
  const known: readonly string[] = flagsOf(command);
  for (const flag of Object.keys(flags)) {
    if (known.includes(flag)) continue;
    const owners = COMMAND_NAMES.filter((name) =>
      commandNamed(name).flags.some((own) => own === flag),
    );
    const of = owners.length === 0 ? "" : ` It is a flag of ${owners.join(", ")}.`;
    throw usageError(`${command} takes no --${flag}.${of}`);
  }
};

const checkOperands = (name: CommandName, words: readonly string[]): void => {
  const { operands }: Command = commandNamed(name);
  const missing = operands[words.length];
  if (missing !== undefined && !missing.optional)
    throw usageError(`${name} needs ${missing.name}: ${usageOf(name)}`);
  if (words.length > operands.length && !operands.at(-1)?.repeatable)
    throw usageError(
      `${name} takes no ${JSON.stringify(words[operands.length])}: ${usageOf(name)}`,
    );
  for (const [index, { choices, name: operand }] of operands.entries()) {
    const word = words[index];
    const known = choices?.();
    if (word === undefined || known === undefined || known.includes(word)) continue;
    throw usageError(
      `${operand} is one of ${known.join(", ")}, and not ${JSON.stringify(word)}.${didYouMean(known, word)}`,
    );
  }
};

const checkFormat = ({ json, format }: Flags): void => {
  if (json && format !== undefined && format !== "json")
    throw usageError(`--json and --format ${format} contradict each other.`);
};

/** One line: how a command is called. */
export const usageOf = (name: CommandName): string => {
  const operands = commandNamed(name).operands.map((operand) => {
    const shown = `${operand.name}${operand.repeatable ? "…" : ""}`;
    return operand.optional ? `[${shown}]` : shown;
  });
  return ["ucloud-products", name, ...operands, "[flags]"].join(" ");
};
