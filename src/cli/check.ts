import { counted } from "./counted";
import { EXIT, type ExitCode } from "./exit";
import { loadCatalog } from "./files/catalog";
import { InvalidFilesError, reportIssues } from "./files/issue";
import type { Invocation } from "./invocation";

export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  try {
    const { provider, items, categories } = (await loadCatalog(operands, flags)).catalog;
    if (terminal.format === "json") terminal.json({ format: 1, issues: [] });
    else
      terminal.result(
        `Provider ${provider}: ${counted(items.length, "product")} in ${counted(categories.length, "category", "categories")}, no issue.\n`,
      );
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof InvalidFilesError)) throw error;
    // Here the issues are the result.
    reportIssues(error, terminal, (line) => terminal.result(`${line}\n`));
    return error.exit;
  }
};
