import { parseHttpDate } from "./http-date";
import type { Received } from "./response";

/** The longest wait that a timer can hold. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * How long the server asks to wait, in ms: seconds, or a date (RFC 9110 §10.2.3), which counts from
 * the answer's own `Date`, because the clocks of two machines differ.
 */
export const retryAfterOf = (header: Received["header"]): number | undefined => {
  const value = header("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, MAX_DELAY);
  const date = parseHttpDate(value);
  if (date === undefined) return undefined;
  const now = parseHttpDate(header("date")?.trim() ?? "") ?? Date.now();
  return Math.min(Math.max(date - now, 0), MAX_DELAY);
};
