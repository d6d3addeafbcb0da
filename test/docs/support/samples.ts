import { readFileSync } from "node:fs";

/** A sample of a page, and what the page says that it prints. */
export interface Sample {
  readonly code: string;
  readonly prints: string;
}

/** The `ts` blocks of a page, each with the `text` block that follows it. */
export const samplesOf = (page: string): readonly Sample[] => {
  const text = readFileSync(page, "utf8");
  const blocks = text.matchAll(/^```ts\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms);
  return [...blocks].map(([, code = "", prints = ""]) => ({ code, prints }));
};

const MARK = "=== sample ";

/** The samples as the one program that they are together. */
export const programOf = (samples: readonly Sample[]): string =>
  samples.map(({ code }, index) => `console.log("${MARK}${index}");\n${code}`).join("");

/** What each sample of the program printed. */
export const printedBySample = (printed: string): readonly string[] =>
  printed.split(new RegExp(`^${MARK}\\d+\\n`, "m")).slice(1);
