import { Issues } from "../codec/issue";
import type { Path } from "../codec/pass";
import { contextOf, type OperationName } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";

/** An argument of this entry that is wrong in one place. */
export const invalidRequest = (
  operation: OperationName,
  path: Path,
  expected: string,
  value: unknown,
): InvalidRequestError => {
  const context = contextOf(operation);
  const issues = new Issues();
  issues.report(path, expected, value);
  return new InvalidRequestError(context, issues);
};
