import fc from "fast-check";

const TYPES = {
  compute: "COMPUTE",
  storage: "STORAGE",
  ingress: "INGRESS",
  license: "LICENSE",
  network_ip: "NETWORK_IP",
  inference: "INFERENCE",
  private_network: "PRIVATE_NETWORK",
} as const;
export type TypeName = keyof typeof TYPES;
export const typeNames = Object.keys(TYPES) as TypeName[];

/** One line, not blank, of any language; surrogate pairs whole. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((value) => value.replace(/[\p{Cc}\u2028\u2029]/gu, "x"))
  .filter((value) => /\P{White_Space}/u.test(value) && !/\p{Surrogate}/u.test(value));
/** Without the cursor's `@`. */
const name = text.map((value) => value.replaceAll("@", "a"));

const int64 = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER));
const anyInt64 = fc.oneof(fc.integer(), fc.maxSafeInteger());
const int32 = fc.nat({ max: 2 ** 31 - 1 });
const whole = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const unset = fc.constantFrom(null, undefined);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof(arbitrary, unset);

const unit = fc.record({
  name: text,
  namePlural: text,
  floatingPoint: fc.boolean(),
  displayFrequencySuffix: fc.boolean(),
});

const frequency = fc.constantFrom("ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY");

const category = (type: TypeName) =>
  fc.record(
    {
      name,
      provider: fc.constant("example"),
      accountingUnit: unit,
      accountingFrequency: frequency,
      productType: optional(fc.constant(TYPES[type])),
      freeToUse: optional(fc.boolean()),
      allowSubAllocations: optional(fc.boolean()),
    },
    { requiredKeys: ["name", "provider", "accountingUnit", "accountingFrequency"] },
  );

const own = (type: TypeName) => ({
  ...(type === "license" ? { tags: optional(fc.array(text, { maxLength: 3 })) } : {}),
  ...(type === "compute"
    ? {
        fraction: optional(fc.record({ numerator: whole, denominator: whole })),
        cpu: optional(int32),
        memoryInGigs: optional(int32),
        gpu: optional(int32),
        cpuModel: optional(text),
        memoryModel: optional(text),
        gpuModel: optional(text),
      }
    : {}),
});

/** An item that keeps all rules of `create`: defaults left out, null, or given. */
export const inputOf = (type: TypeName): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      type: fc.constant(type),
      name,
      price: int64,
      description: text,
      category: category(type),
      productType: optional(fc.constant(TYPES[type])),
      hiddenInGrantApplications: optional(fc.boolean()),
      usage: optional(anyInt64),
      balance: optional(anyInt64),
      maxUsableBalance: optional(anyInt64),
      pricePerUnit: optional(anyInt64),
      ...own(type),
    },
    { requiredKeys: ["type", "name", "price", "description", "category"] },
  );

export const input = fc.oneof(...typeNames.map(inputOf));

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
