import type { PlanError } from "ucloud-products/catalog";
import { CommandError, EXIT, type ExitCode } from "./exit";
import { InvalidFilesError, reportIssues } from "./files/issue";
import type { Terminal } from "./terminal";

/** Says why a command failed, and answers its exit code. */
export const reportFailure = async (error: unknown, terminal: Terminal): Promise<ExitCode> => {
  if (error instanceof CommandError) {
    terminal.error(error.message);
    return error.exit;
  }
  if (error instanceof InvalidFilesError) {
    reportIssues(error, terminal, terminal.diagnostic);
    return error.exit;
  }
  if (isPlanError(error)) {
    terminal.error(error.message);
    return error.code === "not-verified" ? EXIT.failed : EXIT.refused;
  }
  // The library is loaded by whoever can throw its errors.
  const { isProductsError } = await import("ucloud-products");
  if (!isProductsError(error)) throw error;
  terminal.error(error.message);
  if (error.kind === "aborted") return EXIT.interrupted;
  return error.kind === "invalid-request" ? EXIT.usage : EXIT.failed;
};

/** Told by its shape: its class is loaded only by what plans. */
const isPlanError = (error: unknown): error is PlanError =>
  error instanceof Error && "kind" in error && error.kind === "plan";
