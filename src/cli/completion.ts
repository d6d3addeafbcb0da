import { bash } from "./completion/bash";
import { fish } from "./completion/fish";
import { zsh } from "./completion/zsh";
import { EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";

const SCRIPTS: Readonly<Record<string, () => string>> = { bash, zsh, fish };

export const run = async ({ operands, terminal }: Invocation): Promise<ExitCode> => {
  for (const shell of operands) terminal.result(SCRIPTS[shell]?.() ?? "");
  return EXIT.done;
};
