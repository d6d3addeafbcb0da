import fc from "fast-check";
import type { ProductV2Input } from "../../../src/index";

/** What one category of a random catalog is like. */
interface Shape {
  readonly name: string;
  readonly type: ProductV2Input["type"];
  readonly unit: string;
  readonly floatingPoint: boolean;
  readonly frequency: ProductV2Input["category"]["accountingFrequency"];
  readonly freeToUse: boolean;
  readonly allowSubAllocations: boolean;
  readonly products: readonly Product[];
}

interface Product {
  readonly name: string;
  readonly price: number;
  readonly description: string;
  readonly size: number;
  readonly model: string | undefined;
  readonly denominator: number;
  readonly tags: readonly string[];
}

// Few of them, so that two catalogs have much in common.
const name = fc.constantFrom("a", "b-1", "b-10", "c", "C", "œuvre", "d_e");
const price = fc.oneof(fc.nat({ max: 3 }), fc.nat());
const text = fc.constantFrom("One", "Two words", "Drei Wörter hier");

const product: fc.Arbitrary<Product> = fc.record({
  name,
  price,
  description: text,
  size: fc.nat({ max: 3 }),
  model: fc.option(text, { nil: undefined }),
  denominator: fc.integer({ min: 1, max: 3 }),
  tags: fc.array(text, { maxLength: 2 }),
});

const shape: fc.Arbitrary<Shape> = fc.record({
  name: fc.constantFrom("u1", "u2", "storage", "Links", "links"),
  type: fc.constantFrom(...(["compute", "storage", "license", "ingress", "inference"] as const)),
  unit: fc.constantFrom("Core", "GB"),
  floatingPoint: fc.boolean(),
  frequency: fc.constantFrom("ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR"),
  freeToUse: fc.boolean(),
  allowSubAllocations: fc.boolean(),
  products: fc.uniqueArray(product, { minLength: 1, maxLength: 4, selector: (p) => p.name }),
});

const itemOf = (of: Shape, product: Product): ProductV2Input => {
  const { name, price, description, size, model, denominator, tags } = product;
  const common = {
    name,
    price,
    description,
    category: {
      name: of.name,
      provider: "example",
      accountingUnit: {
        name: of.unit,
        namePlural: of.unit,
        floatingPoint: of.floatingPoint,
        displayFrequencySuffix: true,
      },
      accountingFrequency: of.frequency,
      freeToUse: of.freeToUse,
      allowSubAllocations: of.allowSubAllocations,
    },
  };
  const sizes = { cpu: size, memoryInGigs: 2 * size, ...(model ? { cpuModel: model } : {}) };
  if (of.type === "compute")
    return { type: "compute", ...common, ...sizes, fraction: { numerator: 1, denominator } };
  if (of.type === "license") return { type: "license", ...common, tags: [...tags] };
  return { type: of.type, ...common };
};

/** A catalog of up to four categories, by the rules of `create`. */
export const catalog: fc.Arbitrary<{ provider: string; items: readonly ProductV2Input[] }> = fc
  .uniqueArray(shape, { minLength: 1, maxLength: 4, selector: (s) => s.name.toLowerCase() })
  .map((shapes) => ({
    provider: "example",
    items: shapes.flatMap((of) => of.products.map((product) => itemOf(of, product))),
  }));
