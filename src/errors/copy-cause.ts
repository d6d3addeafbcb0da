import { shorten } from "../codec/show";
import type { ErrorContext } from "./context";

const MAX_DEPTH = 4;
const MAX_TEXT = 1_000;

const textOf = (value: unknown): string => {
  try {
    return String(value);
  } catch {
    return "a value without a text";
  }
};

/**
 * An error of others as ours may carry it: a copy of its name, code, message and causes, without
 * the client's secrets and without whatever else hangs on it (ky's, for one, holds the request).
 */
export const copyCause = (cause: unknown, context: ErrorContext, depth = 0): Error => {
  const safe = (value: unknown): string => shorten(context.redact(textOf(value)), MAX_TEXT);
  if (!(cause instanceof Error)) return new Error(safe(cause));
  const inner = cause.cause;
  const copy = new Error(
    safe(cause.message),
    inner === undefined || inner === null || depth >= MAX_DEPTH
      ? undefined
      : { cause: copyCause(inner, context, depth + 1) },
  );
  copy.name = safe(cause.name);
  if (typeof cause.stack === "string") copy.stack = context.redact(cause.stack);
  const { code } = cause as { code?: unknown };
  return typeof code === "string" ? Object.assign(copy, { code: safe(code) }) : copy;
};
