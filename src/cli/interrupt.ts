import { EXIT } from "./exit";

const end = (): void => {
  process.stderr.write("\nInterrupted.\n");
  process.exit(EXIT.interrupted);
};

let reaction = end;

/** From here on SIGINT (Ctrl-C) ends the command with its own exit code, or does what was asked for. */
export const handleInterrupts = (): void => {
  process.on("SIGINT", () => {
    const react = reaction;
    // The second one ends the command, whatever the first one waits for.
    reaction = end;
    react();
  });
};

/** Reacts to the next SIGINT. What it returns takes that back. */
export const onInterrupt = (react: () => void): (() => void) => {
  reaction = react;
  return () => {
    reaction = end;
  };
};
