import { catalogSchema } from "../catalog/schema";
import { EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";

export const run = async ({ terminal }: Invocation): Promise<ExitCode> => {
  terminal.json(catalogSchema);
  return EXIT.done;
};
