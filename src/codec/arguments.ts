import type { Pass } from "./pass";
import { Hidden } from "./show";

/** What stands for a property whose getter, or whose proxy, throws: no codec takes it. */
const UNREADABLE = new Hidden("a property that could not be read");

/** Did the caller give this property? What stands on `Object.prototype` itself does not count. */
const isGiven = (value: object, key: PropertyKey): boolean => {
  if (!(key in Object.prototype)) return true;
  let owner: object | null = value;
  while (owner !== null && !Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  return owner !== Object.prototype;
};

/** Is this an object that a caller may give? No array, `Map`, `Date` or `Promise`, whose data is elsewhere. */
export const isArgument = (value: unknown): value is object => {
  if (typeof value !== "object" || value === null) return false;
  try {
    const prototype = Object.getPrototypeOf(value);
    return (
      prototype === Object.prototype ||
      // A module's namespace, whatever it calls itself.
      prototype === null ||
      Object.prototype.toString.call(value) === "[object Object]"
    );
  } catch {
    // A proxy that throws.
    return false;
  }
};

/** Is it a proxy that can't be read any more? The result is used, or a bundler would drop the call. */
const isRevoked = (value: unknown): boolean => {
  try {
    return typeof Array.isArray(value) !== "boolean";
  } catch {
    return true;
  }
};

/** A property by plain access: own, inherited or a getter's. */
const propertyOf = (value: object, key: PropertyKey, pass?: Pass): unknown => {
  // Honest: any object may be asked for any key.
  const property = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  if (typeof property === "object" && isRevoked(property)) return UNREADABLE;
  return property === undefined || pass?.isPristine || isGiven(value, key) ? property : undefined;
};

/** A property, which is asked for once only. */
export const readProperty = (value: object, key: PropertyKey, pass?: Pass): unknown => {
  try {
    return propertyOf(value, key, pass);
  } catch {
    return UNREADABLE;
  }
};

/** An array's length, read once; NaN where a proxy answers something else. */
export const lengthOf = (value: readonly unknown[]): number => {
  const length = readProperty(value, "length");
  return typeof length === "number" && Number.isInteger(length) && length >= 0
    ? length
    : Number.NaN;
};

/** Properties, each asked for once only; the first of them may have been read already. */
export const readProperties = (
  value: object,
  keys: readonly string[],
  pass: Pass,
  values: unknown[] = [],
): readonly unknown[] => {
  while (values.length < keys.length)
    try {
      for (let at = values.length; at < keys.length; at++)
        values.push(propertyOf(value, keys[at] ?? "", pass));
    } catch {
      values.push(UNREADABLE);
    }
  return values;
};

/** The own keys that a caller gave, whatever they are called. */
export const keysOf = (value: object): readonly string[] => {
  try {
    return Object.keys(value);
  } catch {
    // A proxy that hides them: the known ones have been read.
    return [];
  }
};

/** Refuses each own key that is not among the `known` ones. */
export const refuseUnknown = (
  value: object,
  known: { has(key: string): boolean },
  words: (key: string) => string,
  pass: Pass,
  show: (value: unknown) => unknown = (property) => property,
): void => {
  for (const key of keysOf(value)) {
    if (known.has(key)) continue;
    const property = readProperty(value, key, pass);
    if (property !== undefined) pass.refuseAt(key, () => words(key), show(property));
  }
};
