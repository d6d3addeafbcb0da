import { cpus } from "node:os";
import type { Outcome, Ratio } from "./measure";
import { isBuilt } from "./sdk";

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const ms = (time: number): string => `${time.toFixed(time < 1 ? 3 : 2)} ms`;

const ratioRow = ({ title, of, to, median, low, high, atMost }: Ratio): string[] => [
  title,
  `${of} : ${to}`,
  median.toFixed(2),
  `${low.toFixed(2)} to ${high.toFixed(2)}`,
  atMost === undefined ? "" : `${atMost} ${median <= atMost ? "✓" : "✗ missed"}`,
];

/** The results as Markdown: times are this machine's, ratios are what to look at. */
export const report = (outcomes: readonly Outcome[], alone: readonly string[]): string => `# Results

Node ${process.version}, ${cpus().length} cores, loopback, the server in a process of its own.
Timed: ${isBuilt ? "the built package (`dist`)" : "the sources, for want of a build"}.
Rivals take turns in every round. A ratio is the median of 7 blocks' ratios of medians, with the lowest and the highest.

## Ratios

${table(
  ["what", "ratio of", "median", "range", "at most"],
  outcomes.flatMap(({ ratios }) => ratios.map(ratioRow)),
)}

## Times

${table(
  ["what", "who", "median", "rounds"],
  outcomes.flatMap(({ title, times, rounds }) =>
    [...times].map(([who, time]) => [title, who, ms(time), String(rounds)]),
  ),
)}

## Memory

${alone.join("\n\n")}
`;
