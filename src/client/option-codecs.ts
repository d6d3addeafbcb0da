import { readProperty } from "../codec/arguments";
import { checked } from "../codec/checked";
import type { Codec } from "../codec/codec";
import { Hidden, hideText } from "../codec/show";
import type { SignalLike } from "../transport/on-abort";

/** The longest that a timer can wait: almost 25 days. */
const MAX_TIMER = 2 ** 31 - 1;

export const milliseconds = (min: number): Codec<number> =>
  checked(
    `a number of ms from ${min} to ${MAX_TIMER}`,
    (value) => typeof value === "number" && value >= min && value <= MAX_TIMER,
  );

export const count = (min: number): Codec<number> =>
  checked(
    `an integer of at least ${min}`,
    (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= min,
  );

/** A function. A string in its place is not shown: it may be a token. */
export const functionOf = <A>(): Codec<A> =>
  checked("a function", (value) => typeof value === "function", hideText);

/** Is it an object with these methods? */
export const hasMethods = (value: unknown, names: readonly string[]): value is object =>
  typeof value === "object" &&
  value !== null &&
  names.every((name) => typeof readProperty(value, name) === "function");

/** Anything that works as an `AbortSignal`: a polyfill, or a signal of another realm. */
export const abortSignal: Codec<SignalLike> = checked(
  "an AbortSignal",
  (value) =>
    hasMethods(value, ["addEventListener", "removeEventListener"]) &&
    typeof readProperty(value, "aborted") === "boolean",
  hideText,
);

/** A value that may be a token, as one under an unknown name: no message shows more than its type. */
export const hidden = (value: unknown): unknown =>
  value === undefined || typeof value === "object" ? value : new Hidden(`a ${typeof value}`);
