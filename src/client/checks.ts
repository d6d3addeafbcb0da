import type { Path, Report, Rule } from "../codec/kind";
import { nearestOf } from "../codec/nearest";
import { isRecord } from "../codec/record";
import { Hidden, hideText } from "../codec/show";
import { baseUrlProblem } from "./base-url";
import { explainHeaders, headerText } from "./headers";
import type { CallOptions, ListOptions, ProductsClientOptions } from "./options";

/** Reports what is wrong with one option's value. */
export type Check = (value: unknown, path: Path, report: Report) => void;
type Checks<T> = { readonly [K in keyof T]-?: Check };

/** The longest that a timer can wait: almost 25 days. */
const MAX_TIMER = 2 ** 31 - 1;

const by =
  (rule: Rule): Check =>
  (value, path, report) => {
    const problem = rule(value);
    if (problem !== undefined) report(path, problem, value);
  };

const where = (expected: string, holds: (value: unknown) => boolean): Check =>
  by((value) => (holds(value) ? undefined : expected));

const milliseconds = (min: number): Check =>
  where(
    `a number of ms from ${min} to ${MAX_TIMER}`,
    (value) => typeof value === "number" && value >= min && value <= MAX_TIMER,
  );

const count = (min: number): Check =>
  where(
    `an integer of at least ${min}`,
    (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= min,
  );

const aFunction: Check = (value, path, report) => {
  if (typeof value !== "function") report(path, "a function", hideText(value));
};
const flag = where("true or false", (value) => typeof value === "boolean");

/** Checks each option that is given by its entry in the table, and refuses others. */
const table =
  <T>(checks: Checks<T>): Check =>
  (given, path, report) => {
    // An `AbortSignal` in the options' place would be ignored: it has no fields of its own.
    if (!isRecord(given) || Object.prototype.toString.call(given) !== "[object Object]")
      return report(path, "an object of options", hideText(given));
    // A checked cast: `Checks` has nothing but checks.
    const known = checks as Readonly<Record<string, Check>>;
    const stranger = nearestOf(Object.keys(known));
    for (const [key, value] of Object.entries(given)) {
      if (value === undefined) continue;
      const check = Object.hasOwn(known, key) ? known[key] : undefined;
      if (check !== undefined) check(value, [...path, key], report);
      // Not its value: it may be a token under a wrong name.
      else report([...path, key], stranger(key), new Hidden(`a ${typeof value}`));
    }
  };

const allowance = where(
  "a number of tokens of at least 0",
  (value) => typeof value === "number" && value >= 0,
);

const policy = table({
  limit: count(0),
  baseDelay: milliseconds(0),
  maxDelay: milliseconds(0),
  allowance,
});

const retry: Check = (value, path, report) => {
  if (value === false) return;
  if (isRecord(value)) policy(value, path, report);
  else report(path, "false, or { limit, baseDelay, maxDelay, allowance }", value);
};

const auth: Check = (value, path, report) => {
  if (!isRecord(value) || typeof value.unusable !== "function")
    return report(
      path,
      "bearer(…), providerRefreshToken(…), userRefreshToken(…) or webSession(…)",
      new Hidden("something else"),
    );
  const words: unknown = value.unusable();
  if (typeof words === "string")
    report(path, 'a token of printable ASCII, without spaces and "Bearer"', new Hidden(words));
};

const signal = where(
  "an AbortSignal",
  (value) => isRecord(value) && "aborted" in value && typeof value.addEventListener === "function",
);

const header = by(headerText);

const shared = { timeout: milliseconds(1), retry, headers: explainHeaders };

export const checkClientOptions = table<ProductsClientOptions>({
  ...shared,
  baseUrl: (value, path, report) => {
    const problem = baseUrlProblem(value);
    if (problem !== undefined) report(path, problem.expected, problem.shown);
  },
  auth,
  project: header,
  maxResponseBytes: count(1),
  allowInsecure: flag,
  fetch: aFunction,
  hooks: table({
    onRequest: aFunction,
    onResponse: aFunction,
    onRetry: aFunction,
    onSettled: aFunction,
  }),
});

const callChecks: Checks<CallOptions> = {
  ...shared,
  signal,
  jobId: header,
  project: (value, path, report) => {
    if (value !== null) header(value, path, report);
  },
};

export const checkCallOptions = table<CallOptions>(callChecks);
export const checkListOptions = table<ListOptions>({ ...callChecks, onRejected: aFunction });
