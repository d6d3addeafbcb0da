import { shorten } from "../codec/show";
import type { ErrorContext } from "./context";
import { tryTo } from "./try-to";

const MAX_DEPTH = 4;
const MAX_LIST = 10;
const MAX_TEXT = 1_000;
const UNREADABLE = "an error that can't be read";

/** The name and the message of a foreign error. */
export type ErrorWords = Pick<Error, "name" | "message">;

const readerOf =
  (value: unknown) =>
  (key: string): unknown =>
    tryTo(() => Reflect.get(Object(value), key));

/**
 * Reads an error by its shape: `instanceof` is false for one of another realm (Jest, vm), and a
 * proxy may throw. Undefined for anything else.
 */
export const readError = (value: unknown): ErrorWords | undefined => {
  if (typeof value !== "object") return undefined;
  const read = readerOf(value);
  const message = read("message");
  if (typeof message !== "string") return undefined;
  const name = read("name");
  return { name: typeof name === "string" ? name : "Error", message };
};

/** A copy of a foreign error; that of an `AggregateError` has the first of its errors. */
export interface CopiedError extends Error {
  readonly code?: string;
  readonly errors?: readonly CopiedError[];
}

/**
 * A foreign error as a cause of ours: a copy of its name, code, message and causes, without the
 * client's secrets and without its other properties, which can hold a whole request.
 */
export const copyError = (error: unknown, context: ErrorContext, depth = 0): CopiedError => {
  const safe = (text: string): string => shorten(context.redact(text), MAX_TEXT);
  const words = readError(error);
  if (words === undefined) return new Error(safe(tryTo(() => String(error)) ?? UNREADABLE));
  const read = readerOf(error);
  const copied = (inner: unknown): CopiedError => copyError(inner, context, depth + 1);
  const isDeep = depth >= MAX_DEPTH;
  const cause = isDeep ? undefined : (read("cause") ?? undefined);
  const errors = isDeep ? [] : (tryTo(() => firstOf(read("errors"))) ?? []).map(copied);
  const copy = new Error(
    // Node's `AggregateError` of a host's addresses has no words of its own.
    safe(words.message) || errors[0]?.message,
    cause === undefined ? {} : { cause: copied(cause) },
  );
  const hidden = (value: unknown) => ({ value, writable: true, configurable: true });
  Object.defineProperty(copy, "name", hidden(safe(words.name)));
  if (errors.length > 0) Object.defineProperty(copy, "errors", hidden(errors));
  const stack = read("stack");
  if (typeof stack === "string") copy.stack = context.redact(stack);
  const code = read("code");
  return typeof code === "string" ? Object.assign(copy, { code: safe(code) }) : copy;
};

const firstOf = (errors: unknown): readonly unknown[] =>
  Array.isArray(errors) ? errors.slice(0, MAX_LIST) : [];

/** The innermost cause, which says what happened: `fetch failed` does not. Of several, the first. */
export const innermostOf = (error: CopiedError): CopiedError => {
  const inner = error.errors?.[0] ?? (error.cause as CopiedError | undefined);
  if (inner === undefined) return error;
  const innermost = innermostOf(inner);
  return innermost.message || innermost.code ? innermost : error;
};
