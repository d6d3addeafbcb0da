import type { Row } from "../../row";

const LONGEST_TEXT = 16_384;
const LONGEST_MODEL = 128;
// Kotlin's isBlank: U+00A0 counts, U+200B does not (spec §2).
const BLANK = /^[\p{Z}\t-\r\u001c-\u001f]*$/u;

const lineProblem = (name: string, value: string | null, longest: number): string | undefined => {
  if (value === null) return undefined;
  if (value.includes("\n")) return `${name} cannot contain new-lines`;
  if (BLANK.test(value)) return `${name} cannot be blank`;
  return value.length > longest ? `${name} is too long (${value.length} > ${longest})` : undefined;
};

const minimumProblem = (name: string, value: bigint | null): string | undefined =>
  value !== null && value < 0n ? `${name} must be at least 0` : undefined;

/** Why this Core refuses an item, or a row that older tools stored: its own words, the first only. */
export const ruleProblem = (row: Row): string | undefined =>
  lineProblem("name", row.name, LONGEST_TEXT) ??
  lineProblem("description", row.description, LONGEST_TEXT) ??
  minimumProblem("gpu", row.gpu) ??
  minimumProblem("cpu", row.cpu) ??
  minimumProblem("memoryInGigs", row.memoryInGigs) ??
  lineProblem("cpuModel", row.cpuModel, LONGEST_MODEL) ??
  lineProblem("gpuModel", row.gpuModel, LONGEST_MODEL) ??
  lineProblem("memoryModel", row.memoryModel, LONGEST_MODEL);
