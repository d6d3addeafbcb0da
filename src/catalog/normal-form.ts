import type { Fraction, KnownProductV2, ProductV2Input } from "../products/product";
import type { Generation } from "./generation";
import type { FieldChange } from "./plan";

type Product = ProductV2Input | KnownProductV2;

const WHOLE: Fraction = { numerator: 1, denominator: 1 };

/** How a field is made comparable, and which generation alone keeps it. */
interface Stored {
  readonly field: string;
  readonly only?: Generation;
  readonly types?: readonly Product["type"][];
  /** What left out means. */
  readonly unset?: unknown;
}

const COMPUTE = { types: ["compute"] } as const;

/** What the Cores keep of a product (spec §2), in the order in which changes are shown. */
const STORED: readonly Stored[] = [
  { field: "price" },
  { field: "description" },
  { field: "cpu", ...COMPUTE },
  { field: "memoryInGigs", ...COMPUTE },
  { field: "gpu", ...COMPUTE },
  { field: "cpuModel", ...COMPUTE },
  { field: "memoryModel", ...COMPUTE },
  { field: "gpuModel", ...COMPUTE },
  { field: "fraction", ...COMPUTE, only: "core2", unset: WHOLE },
  { field: "tags", types: ["license"], only: "documented", unset: [] },
];

// 0 and "" are how the generations say "unset" of numbers and models.
const comparable = (product: Product, { field, unset }: Stored): unknown => {
  const value: unknown = Reflect.get(product, field);
  return field === "price" ? value : value || unset;
};

/** Values of these fields are scalars, a fraction, or a list of texts. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

const textOf = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

/** All that the Cores keep of a product, as one text. */
export const storedText = (item: ProductV2Input): string =>
  STORED.map((stored) => textOf(comparable(item, stored))).join("\n");

/** A change, without what is unset on its side. */
export const changeOf = (field: string, before: unknown, after: unknown): FieldChange => ({
  field,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** The fields of a product that this generation keeps and that differ. */
export const changesOf = (
  row: KnownProductV2,
  item: ProductV2Input,
  generation: Generation,
): FieldChange[] => {
  const changes: FieldChange[] = [];
  for (const stored of STORED) {
    if (stored.only !== undefined && stored.only !== generation) continue;
    if (stored.types !== undefined && !stored.types.includes(item.type)) continue;
    const before = comparable(row, stored);
    const after = comparable(item, stored);
    if (!isSame(before, after)) changes.push(changeOf(stored.field, before, after));
  }
  return changes;
};

/** The slice of a device that a product is; 1/1 for all but slices. */
export const fractionOf = (product: Product): Fraction =>
  (product.type === "compute" ? product.fraction : undefined) ?? WHOLE;

export const isSlice = (product: Product): boolean => {
  const { numerator, denominator } = fractionOf(product);
  return numerator !== denominator;
};
