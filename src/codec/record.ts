export type Values = Record<string, unknown>;

/** A JSON object: not null, and no array. */
export const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that says nothing. */
export const isNothing = (value: unknown): value is null | undefined =>
  value === undefined || value === null;
