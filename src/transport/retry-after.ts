/** The longest wait that a timer can hold. */
const MAX_DELAY = 2 ** 31 - 1;

/** How long the server asks to wait, in ms: seconds, or a date (RFC 9110 §10.2.3). */
export const retryAfterOf = (headers: Headers): number | undefined => {
  const value = headers.get("retry-after")?.trim();
  if (value === undefined || value === "") return undefined;
  const delay = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), MAX_DELAY);
};
