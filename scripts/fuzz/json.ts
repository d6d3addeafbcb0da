import type { Random } from "./random";

/** Each is of another type, or of the right type and out of the ordinary. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  "",
  " ",
  "@",
  "a\nb",
  "\u0000",
  "\ud800",
  "é".repeat(300),
  "__proto__",
  "COMPUTE",
  "compute",
  "QUANTUM",
  "1",
  [],
  [[]],
  {},
  { name: {} },
];

const KEYS: readonly string[] = ["__proto__", "constructor", "toString", "", "items", "type", "0"];

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container =>
  typeof value === "object" && value !== null;

/** All arrays and objects in a value, itself included. */
const containersIn = (value: unknown): Container[] =>
  isContainer(value) ? [value, ...Object.values(value).flatMap(containersIn)] : [];

/** `JSON.parse` makes `__proto__` a field like any other; an assignment would not. */
const put = (target: Container, key: string, value: unknown): void => {
  // No text makes an array with other keys than its indexes.
  if (Array.isArray(target) && !/^\d+$/.test(key)) return;
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

/** Own fields alone: the damage is not meant for `Object.prototype`. */
const get = (target: Container, key: string): unknown =>
  Object.getOwnPropertyDescriptor(target, key)?.value;

const nested = (value: unknown, depth: number): unknown => {
  let result = value;
  for (let i = 0; i < depth; i++) result = i % 2 === 0 ? [result] : { items: result };
  return result;
};

/** Changes one thing in a JSON value; the value itself is changed. */
export const damageJson = (value: unknown, random: Random): unknown => {
  const containers = containersIn(value);
  if (containers.length === 0 || random.happens(0.03)) return nested(random.oneOf(STRANGE), 1);
  const target = random.oneOf(containers);
  const keys = Object.keys(target);
  const key = keys.length > 0 ? random.oneOf(keys) : random.oneOf(KEYS);
  const old = get(target, key);
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(target)) target.splice(Number(key) || 0, 1);
      else Reflect.deleteProperty(target, key);
      break;
    case 1:
    case 2:
      put(target, key, random.oneOf(STRANGE));
      break;
    case 3:
      put(target, key, nested(old, 1 + random.below(random.happens(0.02) ? 2000 : 4)));
      break;
    case 4:
      put(target, random.oneOf(KEYS), random.oneOf(STRANGE));
      break;
    default:
      put(target, key, random.happens(0.5) ? String(old) : random.oneOf(containers));
  }
  return value;
};
