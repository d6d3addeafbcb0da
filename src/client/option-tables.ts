import type { Strategy } from "../auth/strategy";
import { isArgument, readProperty } from "../codec/arguments";
import { checked } from "../codec/checked";
import { Codec } from "../codec/codec";
import { option, type ReadOf, required } from "../codec/field";
import { flag } from "../codec/flag";
import { given } from "../codec/given";
import type { Pass } from "../codec/pass";
import { Hidden, hideText } from "../codec/show";
import { type Struct, struct } from "../codec/struct";
import { unknownKey } from "../codec/unknown-key";
import { tryTo } from "../errors/try-to";
import type { Fetch } from "../transport/fetch";
import type { Hooks } from "../transport/hooks";
import { baseUrl } from "./base-url";
import { copyHeaders, headers, headerText } from "./headers";
import { abortSignal, count, functionOf, hasMethods, hidden, milliseconds } from "./option-codecs";
import type { CallOptions, ListOptions, ProductsClientOptions } from "./options";

/** What other libraries call these options. */
const ALIASES = { token: "auth", accessToken: "auth", apiKey: "auth", maxRetries: "retry" };

/** The codec of an object of options, which suggests a known name for an unknown one. */
const options = <const F extends Readonly<Record<string, unknown>>>(
  fields: F,
  expected = "an object of options",
): Struct<F> =>
  struct("options", fields, {
    expected,
    unknown: unknownKey(Object.keys(fields), ALIASES),
    show: hidden,
  });

const policy = options(
  {
    limit: option(count(0)),
    baseDelay: option(milliseconds(0)),
    maxDelay: option(milliseconds(0)),
    allowance: option(
      checked<number>(
        "a number of tokens of at least 0",
        (value) => typeof value === "number" && value >= 0,
      ),
    ),
  },
  "false, or { limit, baseDelay, maxDelay, allowance }",
);

/** As it was read, without defaults. */
export type ReadRetry = ReadOf<(typeof policy)["fields"]> | false;

const retry: Codec<ReadRetry> = new Codec<ReadRetry>("retry", (value, pass) => {
  if (value === false) return false;
  const values = policy.values(value, pass);
  return values && policy.take(values, pass);
});

const HOOKS = ["onRequest", "onResponse", "onRetry", "onSettled"] as const;

const hooks: Codec<Hooks> = new Codec(
  "hooks",
  (value, pass) => {
    if (!isArgument(value)) return pass.refuse(hooks.expected, hideText(value));
    const read: Record<string, unknown> = {};
    for (const name of HOOKS) {
      const hook = readProperty(value, name);
      // As a method of the caller's object, which may have state of its own.
      if (typeof hook === "function")
        read[name] = (event: unknown) => Reflect.apply(hook, value, [event]);
      else if (hook !== undefined) pass.refuseAt(name, "a function", hideText(hook));
    }
    // Checked: each is a function, or nothing.
    return read as Hooks;
  },
  { expected: "an object with the methods onRequest, onResponse, onRetry and onSettled" },
);

const auth: Codec<Strategy> = new Codec(
  "auth",
  (value, pass) => {
    const isStrategy = hasMethods(value, ["unusable", "secrets", "connect"]);
    // Checked: these methods are what makes an `Auth` a strategy.
    const strategy = value as Strategy;
    const looked = isStrategy ? tryTo(() => ({ problem: strategy.unusable() })) : undefined;
    if (looked === undefined) return pass.refuse(auth.expected, hidden(value));
    const { problem } = looked;
    return problem === undefined
      ? strategy
      : pass.refuse('a token of printable ASCII, without spaces and "Bearer"', new Hidden(problem));
  },
  { expected: "bearer(…), providerRefreshToken(…), userRefreshToken(…) or webSession(…)" },
);

const shared = {
  timeout: option(milliseconds(1)),
  retry: option(retry),
  headers: option(headers),
};

/** Each option has its field, and each field its option. */
type FieldsOf<T> = { readonly [K in keyof T]-?: unknown };

export const clientOptions = options({
  baseUrl: required(baseUrl),
  auth: option(auth),
  project: option(headerText),
  ...shared,
  maxResponseBytes: option(count(1)),
  allowInsecure: option(given(flag)),
  fetch: option(functionOf<Fetch>()),
  hooks: option(hooks),
} satisfies FieldsOf<ProductsClientOptions>);

const callFields = {
  ...shared,
  signal: option(abortSignal),
  jobId: option(headerText),
  /** null: none. */
  project: option(
    new Codec<string | null>(headerText.name, (value, pass) =>
      value === null ? null : headerText.parse(value, pass),
    ),
  ),
};

export const callOptions = options(callFields satisfies FieldsOf<CallOptions>);
export const listOptions = options({
  ...callFields,
  onRejected: option(functionOf<(row: never) => unknown>()),
} satisfies FieldsOf<ListOptions>);

/** Reads each option, and each of the headers, once. */
export const readValues = <F>(
  codec: Struct<F>,
  value: unknown,
  pass: Pass,
): readonly unknown[] | undefined =>
  codec
    .values(value, pass)
    ?.map((value, index) => (codec.entries[index]?.key === "headers" ? copyHeaders(value) : value));

/** The options of a call, or of a listing, as they were read. */
export type ReadOptions = ReadOf<(typeof listOptions)["fields"]>;
