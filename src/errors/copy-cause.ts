import { shorten } from "../codec/show";
import type { ErrorContext } from "./context";

const MAX_DEPTH = 4;
const MAX_TEXT = 1_000;

/** What a strange error may not let us see. */
export const tryTo = <A>(look: () => A): A | undefined => {
  try {
    return look();
  } catch {
    return undefined;
  }
};

/**
 * An error of others as ours may carry it: a copy of its name, code, message and causes, without
 * the client's secrets and without whatever else hangs on it (ky's, for one, holds the request).
 */
export const copyCause = (cause: unknown, context: ErrorContext, depth = 0): Error => {
  const safe = (look: () => unknown): string =>
    shorten(context.redact(tryTo(() => String(look())) ?? "an error that can't be read"), MAX_TEXT);
  if (!(cause instanceof Error)) return new Error(safe(() => cause));
  const inner = depth < MAX_DEPTH ? tryTo(() => cause.cause) : undefined;
  const copy = new Error(
    safe(() => cause.message),
    inner === undefined || inner === null ? {} : { cause: copyCause(inner, context, depth + 1) },
  );
  copy.name = safe(() => cause.name);
  const stack = tryTo(() => cause.stack);
  if (typeof stack === "string") copy.stack = context.redact(stack);
  const code = tryTo(() => Reflect.get(cause, "code"));
  return typeof code === "string" ? Object.assign(copy, { code: safe(() => code) }) : copy;
};
