/**
 * Reacts to the first SIGINT (Ctrl-C); a second one ends the process as it is. What it returns
 * takes the reaction back.
 */
export const onInterrupt = (react: () => void): (() => void) => {
  process.once("SIGINT", react);
  return () => {
    process.off("SIGINT", react);
  };
};
