/** By how much a price has to change for a warning: ten times as much, or a tenth. */
const FACTOR = 10;

/** Factors that name a mistake, and how near to one a change has to be. */
const MISTAKES = [
  { factor: 60, words: "60 is minutes to hours" },
  { factor: 1440, words: "1440 is minutes to days" },
  { factor: 1e6, words: "1,000,000 is amounts to millionths" },
];
const NEAR = 0.1;

/** How many times the old price the new one is; undefined from 0. */
export const factorOf = (before: number, after: number): number | undefined =>
  before === 0 ? undefined : after / before;

/** What a price's change looks like; undefined where it is no large one. */
export const largeChange = (before: number, after: number): string | undefined => {
  if (before === after) return undefined;
  if (before === 0) return "it was 0";
  if (after === 0) return "it becomes 0";
  const times = after > before ? after / before : before / after;
  if (times < FACTOR) return undefined;
  const mistake = MISTAKES.find(({ factor }) => Math.abs(times / factor - 1) <= NEAR);
  const size = times.toLocaleString("en-US", { maximumFractionDigits: 1 });
  const text = after > before ? `${size} times as much` : `1/${size} of it`;
  return mistake === undefined ? text : `${text}: ${mistake.words}`;
};
