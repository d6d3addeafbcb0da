/** The longest wait that a timer can hold. */
const MAX_DELAY = 2 ** 31 - 1;

/** How long the server asks to wait, in ms: seconds, or a date (RFC 9110 §10.2.3). */
export const retryAfterOf = (headers: Headers): number | undefined => {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  // A date begins with its weekday; `Date.parse` alone makes one of "-5", too.
  const date = /^[a-z]{3,9},? /i.test(value) ? Date.parse(value) : Number.NaN;
  const delay = /^\d+$/.test(value) ? Number(value) * 1000 : date - Date.now();
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), MAX_DELAY);
};
