import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogOf, readCatalog } from "../../src/catalog";
import { InvalidRequestError, type ProductV2Other } from "../../src/index";
import { aCore } from "./support/a-core";
import { catalog } from "./support/arbitraries";
import { exampleProducts } from "./support/example";
import { disk, disks, machine, machines } from "./support/items";

const definitionsOf = (...items: Parameters<typeof catalogOf>[0]) => catalogOf(items).categories;

describe("a definition of products that were read", () => {
  const { core, guest } = aCore();

  it("means the same products", () => {
    fc.assert(
      fc.property(catalog, ({ items }) => {
        const read = readCatalog(items);
        expect(readCatalog(catalogOf(items))).toEqual(read);
        expect(readCatalog(JSON.parse(JSON.stringify(catalogOf(items))))).toEqual(read);
      }),
    );
  });

  it("finds the families of the example file", () => {
    const file = parse(readFileSync("examples/catalog.yaml", "utf8"));
    const found = catalogOf(exampleProducts).categories;
    for (const name of ["u1-standard", "vm-slim", "public-ip", "public-links", "matlab"] as const)
      expect({ ...found[name], unit: undefined }).toEqual({
        ...file.categories[name],
        unit: undefined,
      });
    expect(found["gpu-a100"]?.sizes).toEqual({
      gpu: [1, 2, 4, 8],
      cpuPerGpu: 16,
      memoryPerGpu: 128,
      name: "{category}-{gpu}-gpu",
    });
  });

  it("is of what the Core shows", async () => {
    core.seed(exampleProducts);
    const products = [];
    for await (const product of guest.browseAll()) products.push(product);
    expect(readCatalog(catalogOf(products))).toEqual(readCatalog(exampleProducts));
  });

  it("writes slices as a family, money for each core, and braces as braces", () => {
    const slice = (n: number) =>
      machine(n, { name: `u1-standard-mig.${n}g`, fraction: { numerator: n, denominator: 7 } });
    expect(definitionsOf(slice(1), slice(2))).toMatchObject({
      "u1-standard": { products: { "u1-standard-mig.1g": { fraction: "1/7" } } },
    });
    expect(definitionsOf(disk("a", { description: "{cpu}" }))).toEqual({
      storage: { type: "storage", description: "{{cpu}}", products: { a: {} } },
    });
  });

  it("drops what neither Core keeps", () => {
    const hidden = [machine(1), machine(2)].map((item) => ({
      ...item,
      hiddenInGrantApplications: true,
    }));
    expect(definitionsOf(...hidden)).toEqual(definitionsOf(machine(1), machine(2)));
  });

  it("keeps what has no name of its own", () => {
    const accountingUnit = { ...machines().accountingUnit, namePlural: "Cores" };
    const category = machines({ accountingUnit });
    expect(definitionsOf(machine(1, { category }))).toMatchObject({
      "u1-standard": { unit: accountingUnit, every: "minute" },
    });
  });

  it("is refused of what `create` would refuse", () => {
    const other = { ...disk("x"), type: "other" } as unknown as ProductV2Other;
    expect(() => catalogOf([other])).toThrow(InvalidRequestError);
    expect(() => catalogOf([disk("a@b")])).toThrow(/\[0\]\.name: expected text without "@"/);
  });

  it("is of what Core2 shows of a category with two faces: the first", () => {
    const category = machines({ accountingFrequency: "PERIODIC_HOUR", freeToUse: true });
    expect(definitionsOf(machine(1), machine(2, { category }))).toEqual(
      definitionsOf(machine(1), machine(2)),
    );
  });

  it("names each product that is refused", () => {
    expect(() => catalogOf([disk("a"), disk("b", { price: -1 })])).toThrow(
      /\[1\]\.price: expected .* for "storage\/b", got -1/,
    );
    const named = [disk("a"), disk("b", { category: disks({ name: "Storage" }) })];
    expect(() => catalogOf(named)).toThrow(/\[1\]\.category\.name: .* for "Storage\/b", got/);
    for (const none of [[], null, {}, [null]] as unknown as (typeof named)[])
      expect(() => catalogOf(none)).toThrow(InvalidRequestError);
  });
});
