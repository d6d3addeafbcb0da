import { oneLine } from "../codec/show";
import type { Terminal } from "./terminal";

/** Writes a table: aligned for a terminal, or as Markdown. */
export const writeTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): void => {
  const cells = [head, ...rows].map((row) => row.map(oneLine));
  terminal.result(
    terminal.format === "markdown" ? markdownTable(cells) : alignedTable(cells, terminal),
  );
};

const markdownTable = (cells: readonly (readonly string[])[]): string => {
  const lines = cells.map(
    (row) => `| ${row.map((cell) => cell.replace(/[|\\]/g, "\\$&")).join(" | ")} |\n`,
  );
  const rule = `|${cells[0]?.map(() => " --- |").join("")}\n`;
  return [lines[0], rule, ...lines.slice(1)].join("");
};

const alignedTable = (cells: readonly (readonly string[])[], terminal: Terminal): string => {
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return lines
    .map((line, index) => `${index === 0 ? terminal.style("bold", line) : line}\n`)
    .join("");
};
