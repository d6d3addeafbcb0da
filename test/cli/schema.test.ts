import { Ajv } from "ajv";
import fc from "fast-check";
import { readCatalog } from "ucloud-products/catalog";
import { describe, expect, it } from "vitest";
import { catalogSchema } from "../../src/catalog/schema";
import { run } from "./support/run";

const fitsSchema = new Ajv({ allErrors: true }).compile(catalogSchema);

const isRead = (value: unknown): boolean => {
  try {
    readCatalog(value);
    return true;
  } catch {
    return false;
  }
};

type Fields = Record<string, unknown>;

/** A record of which keys may be left out. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> =>
  fc.record(fields, { requiredKeys: [] });

const text = fc.constantFrom("Node", "A node of {category}", "x");
const models = { cpuModel: text, memoryModel: text, gpuModel: text };
const flags = { free: fc.boolean(), subAllocations: fc.boolean() };
const count = fc.integer({ min: 1, max: 64 });
const price = fc.constantFrom(1, 0.1, "0.10", "8.2", 12);
const counts = fc.uniqueArray(count, { minLength: 1, maxLength: 4 });
const names = fc.uniqueArray(fc.constantFrom("a", "b-1", "c_2", "D"), { minLength: 1 });

const named = (values: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> =>
  names.chain((keys) =>
    fc.record(Object.fromEntries(keys.map((key): [string, fc.Arbitrary<Fields>] => [key, values]))),
  );

const every = fc.constantFrom("minute", "hour", "day", "once");
const compute = fc.record({
  cpu: counts,
  more: some({ ...models, fraction: fc.constantFrom("1/4", "3/7") }),
});

/** A category that is right. */
const category: fc.Arbitrary<Fields> = fc.oneof(
  // Compute, counted in cores.
  fc
    .tuple(
      compute,
      every,
      some({ unit: fc.constant("Core"), ...flags }),
      some({ memoryPerCpu: count }),
    )
    .map(([{ cpu, more }, period, own, sizes]) => {
      const { fraction, ...category } = more;
      const family = { cpu, ...sizes, ...(fraction === undefined ? {} : { fraction }) };
      return {
        type: "compute",
        every: period,
        description: "Node",
        ...category,
        ...own,
        sizes: family,
      };
    }),
  // Compute, for money, product by product.
  fc
    .tuple(
      every,
      named(
        fc
          .tuple(
            price,
            some({ cpu: count, memory: count, gpu: count, description: text, ...models }),
          )
          .map(([amount, more]) => ({ price: amount, ...more })),
      ),
      some({ ...models, ...flags }),
    )
    .map(([period, products, own]) => ({
      type: "compute",
      money: "DKK",
      every: period,
      description: "Node",
      ...own,
      products,
    })),
  fc
    .tuple(
      fc.constantFrom("storage", "network_ip", "ingress", "inference", "private_network"),
      some({ every, ...flags }),
    )
    .map(([type, own]) => ({ type, description: "Thing", ...own })),
  some({ tags: fc.uniqueArray(text, { minLength: 1 }), price: fc.constantFrom(1, 2) }).map(
    (own) => ({
      type: "license",
      description: "License",
      products: { one: own },
    }),
  ),
  fc
    .record({
      name: text,
      namePlural: text,
      floatingPoint: fc.constant(false),
      displayFrequencySuffix: fc.boolean(),
    })
    .map((unit) => ({ type: "storage", unit, description: "Disk" })),
);

const catalog = fc.record({
  catalog: fc.constant(1),
  provider: fc.constant("example"),
  categories: named(category),
});

/** Values that some key takes and others don't; null, which the reader takes as left out, is not among them. */
const anything = fc.constantFrom<unknown>(
  true,
  0,
  -1,
  1,
  1.5,
  "",
  "x",
  "Core",
  "minute",
  "1/7",
  "0.10",
  [],
  [1],
  ["a"],
  {},
  { a: 1 },
);

/** The objects and arrays of a value, with their keys: places where something can be put. */
const placesIn = (value: unknown): readonly (readonly [object, string])[] =>
  value instanceof Object
    ? Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...placesIn(inner)])
    : [];

/** A right catalog with something else in one place. */
const changed = (replacement: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(catalog, fc.nat(), replacement).map(([right, at, value]) => {
    const copy = structuredClone(right);
    const places = placesIn(copy);
    const [object, key] = places[at % places.length] ?? [copy, "catalog"];
    Reflect.set(object, key, value);
    return copy;
  });

describe("the schema of catalog files", () => {
  it("takes what the reader takes: a catalog that is right", () => {
    fc.assert(
      fc.property(catalog, (value) => {
        expect(isRead(value)).toBe(true);
        expect(fitsSchema(value), JSON.stringify(fitsSchema.errors)).toBe(true);
      }),
    );
  });

  it("takes what the reader takes: one in which something was changed", () => {
    fc.assert(
      fc.property(changed(anything), (value) => {
        fc.pre(isRead(value));
        expect(fitsSchema(value), JSON.stringify(fitsSchema.errors)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses, as the reader does, what stands where it never may", () => {
    fc.assert(
      fc.property(changed(fc.constant({ never: { never: 1 } })), (value) => {
        expect(isRead(value)).toBe(false);
        expect(fitsSchema(value)).toBe(false);
      }),
    );
  });

  it("refuses an unknown key in every object, as the reader does", () => {
    fc.assert(
      fc.property(catalog, fc.nat(), (right, at) => {
        const value = structuredClone(right);
        const objects = [
          value,
          ...placesIn(value).map(([object, key]) => Reflect.get(object, key)),
        ].filter((inner): inner is object => inner instanceof Object && !Array.isArray(inner));
        Reflect.set(objects[at % objects.length] ?? value, "never", 1);
        expect(isRead(value)).toBe(false);
        expect(fitsSchema(value)).toBe(false);
      }),
    );
  });

  it("is what `schema` prints", async () => {
    const { code, stdout, stderr } = await run(["schema"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(catalogSchema)));
  });
});
