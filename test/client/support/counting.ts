/** An object that counts how often each of its properties is asked for, its own and those within. */
export const counting = <T extends object>(value: T, counts: Map<string, number>, at = ""): T => {
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [key, inner] of Object.entries(value)) {
    const path = at === "" ? key : `${at}.${key}`;
    const held = isPlain(inner) ? counting(inner, counts, path) : inner;
    Object.defineProperty(copy, key, {
      enumerable: true,
      get: () => {
        counts.set(path, (counts.get(path) ?? 0) + 1);
        return held;
      },
    });
  }
  // Honest: it has the same properties.
  return copy as T;
};

const isPlain = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);

/** The same properties, all inherited. */
export const inherited = <T extends object>(value: T): T => Object.create(value);

/** Vue's `reactive`: a proxy of an object, and of each object that is got from it. */
export const reactive = <T extends object>(value: T): T =>
  new Proxy(value, {
    get: (target, key, receiver) => {
      const inner: unknown = Reflect.get(target, key, receiver);
      const isObject = typeof inner === "object" && inner !== null;
      return isObject && Object.prototype.toString.call(inner) === "[object Object]"
        ? reactive(inner)
        : inner;
    },
  });
