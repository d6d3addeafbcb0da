import { styleText } from "node:util";
import { EXIT } from "./exit";
import type { Flags } from "./flags";

type Style = Parameters<typeof styleText>[0];

/** Where a command writes to: the result on stdout, everything else on stderr. */
export interface Terminal {
  readonly format: "text" | "json" | "markdown";
  /** Whether the result is coloured. */
  readonly color: boolean;
  /** Columns of the terminal that shows the result; undefined where it is none. */
  readonly width: number | undefined;
  /** Whether a person can be asked. */
  readonly isInteractive: boolean;
  /** A part of the result, with its line's end. */
  result(text: string): void;
  json(value: unknown): void;
  /** One line that is not the result; not with `--quiet`. */
  remark(text: string): void;
  /** Why the command failed. */
  error(text: string): void;
  /** One line that tools read, such as `file:line:column: message`. */
  diagnostic(text: string): void;
  /** One line that the next one replaces; on a terminal alone. */
  progress(text: string): void;
  style(style: Style, text: string): string;
}

const CLEAR_LINE = "\r\u001b[K";

/** The terminal of this process, as flags and environment want it. */
export const terminalOf = (flags: Flags, env: NodeJS.ProcessEnv): Terminal => {
  const { stdin, stdout, stderr } = process;
  for (const stream of [stdout, stderr]) handleErrors(stream);
  const format = flags.json ? "json" : (flags.format ?? "text");
  const color = format === "text" && isColoured(flags, env, stdout);
  const showsProgress = stderr.isTTY && !flags.quiet && env.TERM !== "dumb";
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) stderr.write(CLEAR_LINE);
    hasProgress = false;
  };
  return {
    format,
    color,
    width: stdout.isTTY ? columnsOf(stdout) : undefined,
    isInteractive: stdin.isTTY && stderr.isTTY,
    result: (text) => {
      clear();
      stdout.write(text);
    },
    json: (value) => {
      clear();
      stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    remark: (text) => {
      clear();
      if (!flags.quiet) stderr.write(`${text}\n`);
    },
    error: (text) => {
      clear();
      const word = isColoured(flags, env, stderr) ? styled("red", "error:") : "error:";
      stderr.write(`${word} ${text}\n`);
    },
    diagnostic: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!showsProgress) return;
      stderr.write(`${CLEAR_LINE}${text.slice(0, columnsOf(stderr) - 1)}`);
      hasProgress = true;
    },
    style: (style, text) => (color ? styled(style, text) : text),
  };
};

/** A terminal that does not know its width says 0. */
const columnsOf = (stream: NodeJS.WriteStream): number => stream.columns || 80;

/** Newer versions of Node look at the stream again, which has been done. */
const styled = (style: Style, text: string): string =>
  styleText(style, text, { validateStream: false });

/** `--color`, then `NO_COLOR` (no-color.org), then `FORCE_COLOR`, then the terminal. */
const isColoured = (
  { color = "auto" }: Flags,
  env: NodeJS.ProcessEnv,
  stream: NodeJS.WriteStream,
): boolean => {
  if (color !== "auto") return color === "always";
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !["0", "false"].includes(env.FORCE_COLOR);
  return stream.isTTY && env.TERM !== "dumb";
};

/** Keeps a stream that can't be written to from ending the command with a stack. */
const handleErrors = (stream: NodeJS.WriteStream): void => {
  if (stream.listenerCount("error") > 0) return;
  let isTold = false;
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // A closed pipe: whoever read the output has seen enough. What the command does goes on.
    if (code === "EPIPE" || isTold) return;
    isTold = true;
    if (stream !== process.stderr)
      process.stderr.write(`error: The output can't be written: ${code ?? message}.\n`);
    process.once("exit", (exit) => {
      const isEarlier = exit === EXIT.usage || exit === EXIT.invalid;
      if (!isEarlier) process.exitCode = EXIT.failed;
    });
  });
};
