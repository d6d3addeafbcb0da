export type Values = Record<string, unknown>;

/** Is it an array? A revoked proxy, for which `Array.isArray` throws, is not. */
export const isArray = (value: unknown): value is readonly unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};

/** A JSON object: not null, no array, and no revoked proxy. */
export const isRecord = (value: unknown): value is Values => {
  try {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** A value that says nothing. */
export const isNothing = (value: unknown): value is null | undefined =>
  value === undefined || value === null;
