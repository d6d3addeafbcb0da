import { createReadStream } from "node:fs";
import { usageError } from "../exit";
import { invalidFile } from "./issue";

/** As much as is read of a file. */
const MAX_BYTES = 10 * 1024 * 1024;

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a directory",
  ENOTDIR: "part of its path is not a directory",
  ELOOP: "too many symbolic links",
};

/** The text of a file of UTF-8, without a byte order mark; `shown` is what messages call it. */
export const readText = async (file: string, shown = file): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // A stream: a pipe (`<(…)`, /dev/stdin) has no size to look at first.
    for await (const chunk of createReadStream(file)) {
      size += chunk.length;
      if (size > MAX_BYTES) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw usageError(`${shown} can't be read: ${WORDS[code] ?? code}.`);
  }
  if (size > MAX_BYTES) throw invalidFile(shown, "the file is larger than 10 MB");
  const bytes = Buffer.concat(chunks);
  try {
    if (!bytes.includes(0)) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Told below.
  }
  throw invalidFile(shown, "the file is not UTF-8 text");
};
