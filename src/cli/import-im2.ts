import { EXIT, type ExitCode } from "./exit";
import { type FileIssue, InvalidFilesError, issueLine } from "./files/issue";
import { readText } from "./files/read";
import { importIm2 } from "./import-im2/import-im2";
import type { Invocation } from "./invocation";
import { writeText } from "./write";

export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  const [file = ""] = operands;
  const { text, remarks, issues } = importIm2(await readText(file), flags);
  const inFile = (finding: Omit<FileIssue, "file">): FileIssue => ({ file, ...finding });
  if (text === undefined) throw new InvalidFilesError(issues.map(inFile));
  for (const remark of remarks) terminal.remark(issueLine(inFile(remark)));
  const { out } = flags;
  if (out !== undefined) await writeText(out, text);
  if (terminal.format === "json")
    terminal.json({ format: 1, catalog: text, remarks: remarks.map(inFile) });
  else if (out === undefined) terminal.result(text);
  else terminal.remark(`Written to ${out}.`);
  return EXIT.done;
};
