import fc from "fast-check";
import type { Coder } from "../../../src/codec/codec";
import type { AnyField } from "../../../src/codec/field";
import { Pass, written } from "../../../src/codec/pass";
import { Struct } from "../../../src/codec/struct";
import { productFields } from "../../../src/products/fields";
import { fraction, fractionFields } from "../../../src/products/fraction";
import { TYPE_NAMES, type TypeName } from "../../../src/products/product-types";

export { TYPE_NAMES as typeNames } from "../../../src/products/product-types";

/** One line, not blank, of any language; surrogate pairs whole. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, "x"))
  .filter((value) => /\P{White_Space}/u.test(value) && !/\p{Surrogate}/u.test(value));
/** Without the cursor's `@`. */
const name = text.map((value) => value.replaceAll("@", "a"));

const unset = fc.constantFrom(null, undefined);
const arrayOf = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 });

/** What a codec writes, as far as it says so by itself. */
const holds = (codec: Coder<unknown>, value: unknown): boolean =>
  written(codec.write, value, new Pass()) !== undefined;

/** Edges, and what lies between them, of all that a scalar may be. */
const SCALARS: readonly fc.Arbitrary<unknown>[] = [
  fc.boolean(),
  fc.oneof(
    fc.nat({ max: 2 ** 31 - 2 }).map((n) => n + 1),
    fc.maxSafeNat(),
    fc.maxSafeInteger(),
  ),
  fc.constantFrom(0, 1, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER),
  name,
  text,
  arrayOf(text),
];

/** Of a codec's own: found by what it writes, so that a new field needs nothing here. */
const scalarOf = (codec: Coder<unknown>): fc.Arbitrary<unknown> => {
  const words = Array.from(codec.expected.matchAll(/"([^"]*)"/g), ([, word]) => word);
  const fitting = words.filter((word) => holds(codec, word));
  if (fitting.length > 0) return fc.constantFrom(...fitting);
  const samples = SCALARS.map((one) => fc.sample(one, { numRuns: 50, seed: 1 }));
  const found = SCALARS.filter((_, index) => samples[index]?.some((value) => holds(codec, value)));
  if (found.length === 0) throw new Error(`nothing that ${codec.expected} takes`);
  return fc.oneof(...found).filter((value) => holds(codec, value));
};

const partOf = (codec: Coder<unknown>, key: string): fc.Arbitrary<unknown> => {
  // One provider a bulk.
  if (key === "provider") return fc.constant("example");
  if (codec instanceof Struct) return recordOf(codec.entries);
  if (codec === fraction) return recordOf(Object.values(fractionFields));
  return scalarOf(codec);
};

const recordOf = (fields: readonly AnyField[]): fc.Arbitrary<Record<string, unknown>> => {
  const parts = fields.map((field): [string, fc.Arbitrary<unknown>] => {
    const part = partOf(field.codec, field.key);
    return [field.key, field.presence === "required" ? part : fc.oneof(part, unset)];
  });
  const required = fields.filter(({ presence }) => presence === "required");
  return fc.record(Object.fromEntries(parts), { requiredKeys: required.map(({ key }) => key) });
};

const inputs = new Map(
  TYPE_NAMES.map((type) => [type, recordOf(Object.values<AnyField>(productFields[type]))]),
);

/** An item that keeps all rules of `create`, made from its field table: defaults left out, null, or given. */
export const inputOf = (type: TypeName): fc.Arbitrary<Record<string, unknown>> => {
  const found = inputs.get(type);
  if (found === undefined) throw new Error(`no table of ${type}`);
  return found;
};

export const input = fc.oneof(...inputs.values());

/** What stands where something else should: of any JSON kind, and at the edges. */
const odd = fc.constantFrom<unknown>(
  ...[null, "", " ", "x", "a@b", "two\nlines", 0, -1, 1, 1.5, 2 ** 53, 1e21, true, false, [], {}],
  ...["STORAGE", "QUANTUM", "storage", "other", "ONCE", "once", [1], [""], { numerator: 1 }],
);

const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...path, key],
        ...pathsOf(inner, [...path, key]),
      ])
    : [];

const changed = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined || typeof value !== "object" || value === null) return by;
  const copy: Record<string, unknown> = { ...value };
  if (rest.length === 0 && by === undefined) delete copy[key];
  else copy[key] = changed(copy[key], rest, by);
  return copy;
};

/** A value of which some fields are gone, or are something else. */
export const damaged = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      arbitrary,
      fc.array(fc.tuple(fc.nat(), fc.option(odd, { nil: undefined })), { maxLength: 3 }),
    )
    .map(([value, damages]) =>
      damages.reduce<unknown>((whole, [place, by]) => {
        const paths = pathsOf(whole);
        return changed(whole, paths[place % Math.max(1, paths.length)] ?? [], by);
      }, value),
    );

/** A bulk, or a page, of what may be products. */
export const envelope = fc.record(
  {
    items: fc.array(damaged(input), { maxLength: 3 }),
    itemsPerPage: fc.constantFrom<unknown>(50, 1000, 0, null, "50", 1.5),
    next: fc.constantFrom<unknown>("p@c@n", "", null, 5),
  },
  { requiredKeys: ["items"] },
);

/** JSON of any kind, and now and then what nearly is a product, or some of them. */
export const json = fc.oneof(
  fc.jsonValue(),
  damaged(input),
  damaged(fc.array(input, { maxLength: 2 })),
  envelope,
);
