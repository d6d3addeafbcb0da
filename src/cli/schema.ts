import { catalogSchema } from "ucloud-products/catalog";
import type { Invocation } from "./commands";
import { EXIT, type ExitCode } from "./exit";

export const run = async ({ terminal }: Invocation): Promise<ExitCode> => {
  terminal.json(catalogSchema);
  return EXIT.done;
};
