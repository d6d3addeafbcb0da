import { writeFile } from "node:fs/promises";
import { usageError } from "./exit";

/** Writes a whole file, in place of one that is there. */
export const writeText = async (file: string, text: string): Promise<void> => {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw usageError(`${file}: can't be written: ${code}.`);
  }
};
