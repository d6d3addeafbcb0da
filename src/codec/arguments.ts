import type { Pass } from "./pass";
import { Hidden } from "./show";

/** What stands for a property whose getter, or whose proxy, throws: no codec takes it. */
const UNREADABLE = new Hidden("a property that could not be read");

/** Is this an object that a caller may give? No array, `Map`, `Date` or `Promise`, whose data is elsewhere. */
export const isArgument = (value: unknown): value is object => {
  try {
    return typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]";
  } catch {
    // A revoked proxy.
    return false;
  }
};

/** What stands on `Object.prototype` itself was given by nobody. */
const isGiven = (value: object, key: PropertyKey): boolean => {
  if (!(key in Object.prototype)) return true;
  let owner: object | null = value;
  while (owner !== null && !Object.hasOwn(owner, key)) owner = Object.getPrototypeOf(owner);
  return owner !== Object.prototype;
};

/** A property, own, inherited or a getter's, that may be read once only. */
export const readProperty = (value: object, key: PropertyKey): unknown => {
  try {
    const property: unknown = Reflect.get(value, key);
    // Throws for a revoked proxy, which nobody can look into.
    if (typeof property === "object") Array.isArray(property);
    return property === undefined || isGiven(value, key) ? property : undefined;
  } catch {
    return UNREADABLE;
  }
};

/** The keys that a caller gave, whatever they are called. */
export const keysOf = (value: object): readonly string[] => {
  try {
    return Object.keys(value);
  } catch {
    // A proxy that hides them: the known ones have been read.
    return [];
  }
};

/** Refuses each key that is none of `known`. */
export const refuseUnknown = (
  value: object,
  known: { has(key: string): boolean },
  words: (key: string) => string,
  pass: Pass,
  show: (value: unknown) => unknown = (property) => property,
): void => {
  for (const key of keysOf(value)) {
    if (known.has(key)) continue;
    const property = readProperty(value, key);
    if (property !== undefined) pass.refuseAt(key, () => words(key), show(property));
  }
};
