import fc from "fast-check";
import { isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { ProductV2 as Codec } from "../../src/fp";
import { compareProducts, isKnownProduct, type ProductV2, productReference } from "../../src/index";
import { damaged, input } from "./support/arbitraries";

const row = (provider: string, productType: string, category: string, name: string): ProductV2 => {
  const decoded = Codec.decode({
    type: "storage",
    name,
    price: 1,
    productType,
    category: { name: category, provider, accountingUnit: {}, accountingFrequency: "ONCE" },
  });
  if (!isRight(decoded)) throw new Error("no product");
  return decoded.right;
};

describe("the order in which products are shown", () => {
  const shown = [
    row("a", "COMPUTE", "c2", "n1"),
    row("a", "COMPUTE", "c2", "n2"),
    row("a", "COMPUTE", "c2", "N10"),
    row("a", "COMPUTE", "c10", "n1"),
    row("a", "STORAGE", "c1", "n1"),
    row("a", "NETWORK_IP", "c1", "n1"),
    row("a", "INGRESS", "c1", "n1"),
    row("a", "LICENSE", "c1", "n1"),
    row("a", "INFERENCE", "c1", "n1"),
    row("a", "PRIVATE_NETWORK", "c1", "n1"),
    row("a", "QUANTUM", "a", "a"),
    row("B", "COMPUTE", "c1", "n1"),
    row("ø", "COMPUTE", "c1", "n1"),
  ];

  test("is by provider, type, category and name, numbers by value", () => {
    const names = (list: readonly ProductV2[]) =>
      list.map((p) => [p.category.provider, p.productType, p.category.name, p.name].join("/"));
    expect(names([...shown].reverse().sort(compareProducts))).toEqual(names(shown));
  });

  test("is an order", () => {
    const products = fc.array(damaged(input), { maxLength: 4 }).map((rows) => [
      ...rows
        .map((r) => Codec.decode(r))
        .filter(isRight)
        .map((d) => d.right),
      ...shown,
    ]);
    const three = products.chain((list) =>
      fc.tuple(fc.constantFrom(...list), fc.constantFrom(...list), fc.constantFrom(...list)),
    );
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        expect(compareProducts(a, a)).toBe(0);
        expect(Math.sign(compareProducts(a, b)) + Math.sign(compareProducts(b, a))).toBe(0);
        if (compareProducts(a, b) <= 0 && compareProducts(b, c) <= 0)
          expect(compareProducts(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

test("a product is referred to by its own, its category's and its provider's name", () => {
  expect(productReference(row("p", "COMPUTE", "c", "n"))).toEqual({
    name: "n",
    category: "c",
    provider: "p",
  });
});

test("a product of an unknown kind is not known", () => {
  expect(isKnownProduct(row("p", "COMPUTE", "c", "n"))).toBe(true);
  expect(isKnownProduct(row("p", "QUANTUM", "c", "n"))).toBe(false);
});
