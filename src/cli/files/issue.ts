import { oneLine } from "../../codec/show";
import { EXIT } from "../exit";
import type { Terminal } from "../terminal";
import { type Place, placeText } from "./source";

/** Something that is wrong in a file. */
export interface FileIssue extends Place {
  /** As text: `categories.u1-standard.price`; empty for the file itself. */
  readonly path: string;
  readonly message: string;
}

/** Files that are not what they should be. */
export class InvalidFilesError extends Error {
  readonly exit = EXIT.invalid;

  constructor(readonly issues: readonly FileIssue[]) {
    super(`${issues.length} ${issues.length === 1 ? "issue" : "issues"}`);
  }
}

/** A whole file that is not what it should be. */
export const invalidFile = (file: string, message: string): InvalidFilesError =>
  new InvalidFilesError([{ file, line: 1, column: 1, path: "", message }]);

export const issueAt = (place: Place, path: string, message: string): FileIssue => ({
  ...place,
  path,
  message,
});

/** `file:line:column: path: message`. */
export const issueLine = (issue: FileIssue): string =>
  oneLine([placeText(issue), issue.path, issue.message].filter((part) => part !== "").join(": "));

/** Writes the issues: as JSON on stdout, as lines to `write`. */
export const reportIssues = (
  { issues }: InvalidFilesError,
  terminal: Terminal,
  write: (text: string) => void,
): void => {
  if (terminal.format === "json") return terminal.json({ format: 1, issues });
  for (const issue of issues) write(issueLine(issue));
};
