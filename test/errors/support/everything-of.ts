import { inspect } from "node:util";

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** What is behind a property, also where a getter throws. */
const propertyOf = (owner: object, key: PropertyKey): unknown => {
  try {
    return Reflect.get(owner, key);
  } catch (error) {
    return error;
  }
};

/** Texts that a walk finds in keys and values: enumerable or not, symbols and prototypes included. */
const walk = (value: unknown, texts: string[], seen: Set<unknown>, skip: PropertyKey[]): void => {
  if (!isObject(value)) {
    texts.push(String(value));
    return;
  }
  if (seen.has(value) || typeof value === "function") return;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) walk([...value], texts, seen, []);
  for (let owner = value; owner !== Object.prototype && owner !== null; ) {
    for (const key of Reflect.ownKeys(owner)) {
      texts.push(String(key));
      if (!skip.includes(key)) walk(propertyOf(value, key), texts, seen, []);
    }
    owner = Object.getPrototypeOf(owner);
  }
};

/**
 * Every text that can be got out of an error, by whatever way. A caller's own abort reason stands
 * as it is on `cause`: the one exception of the API.
 */
export const everythingOf = (error: unknown): readonly string[] => {
  const isAborted = isObject(error) && Reflect.get(error, "kind") === "aborted";
  const texts: string[] = [];
  walk(error, texts, new Set(), isAborted ? ["cause"] : []);
  const shown = { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null };
  texts.push(String(error), JSON.stringify(error), JSON.stringify({ error }), inspect(error));
  texts.push(inspect({ error }, shown), inspect(error, { ...shown, getters: true }));
  if (!isAborted) texts.push(inspect(error, { ...shown, customInspect: false }));
  return texts;
};

/** So much of a secret is worth stealing: a text that was cut in its middle would show it. */
const TELLING = 10;

/** Where a secret, or a telling part of it, stands in a text. */
export const leaksOf = (secret: string, texts: readonly string[]): readonly string[] => {
  const parts = Array.from({ length: Math.max(1, secret.length - TELLING + 1) }, (_, start) =>
    secret.slice(start, start + TELLING),
  );
  return texts
    .filter((text) => parts.some((part) => text.includes(part)))
    .map((text) => text.slice(0, 200));
};
