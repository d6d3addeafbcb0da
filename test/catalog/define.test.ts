import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { catalogOfProvider } from "../../examples/catalog";
import { type CatalogInput, defineCatalog, readCatalog } from "../../src/catalog";
import { bulkRequestOf, InvalidRequestError, type ProductV2Input } from "../../src/index";
import { creating } from "../products/support/creating";
import { exampleProducts } from "./support/example";

const example: unknown = parse(readFileSync("examples/catalog.yaml", "utf8"));

/** By category and name, as far as an item says more than its defaults. */
const byName = (items: readonly ProductV2Input[]) =>
  Object.fromEntries(
    items.map((item) => {
      const { productType: _, hiddenInGrantApplications: __, ...said } = item;
      const { productType: ___, ...category } = said.category;
      const fraction = { numerator: 1, denominator: 1 };
      const defaults =
        item.type === "compute" ? { fraction } : item.type === "license" ? { tags: [] } : {};
      return [`${category.name}/${item.name}`, { ...defaults, ...said, category }];
    }),
  );

type CategoryDefinition = CatalogInput["categories"][string];
const define = (category: unknown, name = "u1") =>
  // As JavaScript calls it.
  defineCatalog({ provider: "example", categories: { [name]: category as CategoryDefinition } });

/** What is wrong, as a person reads it. */
const problemsOf = (make: () => unknown): readonly string[] => {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    expect(error.operation).toBe("catalog.define");
    return error.issues.map(({ message }) => message);
  }
};
const problems = (category: unknown): readonly string[] => problemsOf(() => define(category));

const compute = { type: "compute", unit: "Core", every: "minute", description: "Node" };
const namesOf = ({ items }: { items: readonly ProductV2Input[] }) => items.map(({ name }) => name);

describe("the example file", () => {
  it("means its 28 products", () => {
    const catalog = readCatalog(example);
    expect(catalog.items).toHaveLength(28);
    expect(byName(catalog.items)).toEqual(byName(exampleProducts));
    expect(catalog.provider).toBe("example");
    expect(catalog.categories.map(({ name }) => name).sort()).toEqual(
      [...new Set(exampleProducts.map(({ category }) => category.name))].sort(),
    );
  });
});

describe("the example in code", () => {
  it("means the same as the file", () => {
    expect(defineCatalog(catalogOfProvider("example"))).toEqual(readCatalog(example));
  });
});

describe("a catalog", () => {
  const catalog = readCatalog(example);

  it("is what `create` takes, and sends as it is", async () => {
    const { body, issues } = await creating(catalog.items);
    expect(issues).toEqual([]);
    expect(JSON.parse(body ?? "").items).toEqual(catalog.items);
    bulkRequestOf(...catalog.items);
  });

  it("is frozen, to its depth", () => {
    const [first] = catalog.items;
    expect(() => Object.assign(first ?? {}, { price: 2 })).toThrow(TypeError);
    expect(() => Object.assign(first?.category.accountingUnit ?? {}, { name: "x" })).toThrow();
    expect(Object.isFrozen(catalog.categories[0])).toBe(true);
  });

  it("can be read of an array of products, and of { items }", () => {
    expect(readCatalog(exampleProducts)).toEqual(catalog);
    expect(readCatalog({ items: exampleProducts })).toEqual(catalog);
    expect(readCatalog(catalog)).toEqual(catalog);
    expect(problemsOf(() => readCatalog([{ ...exampleProducts[0], price: -1 }]))).toEqual([
      "[0].price: expected an integer of at least 0, got -1",
    ]);
    expect(problemsOf(() => readCatalog({ items: [{ ...exampleProducts[0], nam: 1 }] }))).toEqual([
      'items[0].nam: expected a known field (did you mean "name"?), got 1',
    ]);
  });

  it("may have more products than a bulk", () => {
    const products = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`p${n}`, null]));
    expect(define({ type: "storage", description: "D", products }).items).toHaveLength(2500);
  });
});

describe("what is left out", () => {
  it.each([
    ["storage", "GB", "GB"],
    ["network_ip", "IP", "IPs"],
    ["ingress", "link", "links"],
    ["license", "License", "Licenses"],
    ["inference", "Token", "Tokens"],
    ["private_network", "network", "networks"],
  ])("of %s: one product of the category's name, counted in %s", (type, name, namePlural) => {
    expect(define({ type, description: "D" }).items).toMatchObject([
      {
        type,
        name: "u1",
        price: 1,
        category: {
          accountingUnit: { name, namePlural, floatingPoint: false, displayFrequencySuffix: false },
          accountingFrequency: "ONCE",
          freeToUse: false,
          allowSubAllocations: true,
        },
      },
    ]);
  });

  it("the price is the resource that is counted", () => {
    const sizes = { gpu: [2], cpu: [8], memory: [64] };
    for (const [unit, price] of Object.entries({ Core: 8, GPU: 2, GB: 64 }))
      expect(define({ ...compute, unit, sizes }).items).toMatchObject([{ price }]);
    expect(problems({ ...compute, unit: "GPU", sizes: { cpu: [1] } })).toEqual([
      "categories.u1.sizes.price: expected a price, or what GPU counts, but it is missing",
    ]);
  });

  it("a family is named by its GPUs, else by its cores", () => {
    expect(namesOf(define({ ...compute, sizes: { cpu: [1, 2] } }))).toEqual(["u1-1", "u1-2"]);
    expect(namesOf(define({ ...compute, sizes: { gpu: [4], cpuPerGpu: 8 } }))).toEqual(["u1-4"]);
  });

  it("a unit can be written out", () => {
    const unit = {
      name: "Node",
      namePlural: "Nodes",
      floatingPoint: false,
      displayFrequencySuffix: true,
    };
    const products = { a: { price: 3 } };
    expect(define({ ...compute, unit, products }).categories[0]?.accountingUnit).toEqual(unit);
    expect(problems({ ...compute, unit: { ...unit, namePlural: "" }, products })).toEqual([
      'categories.u1.unit.namePlural: expected text that is not blank, got ""',
    ]);
  });
});

describe("placeholders", () => {
  it("are filled in, braces doubled are braces, other words stay", () => {
    const description = "{name} of {category}: {cpu} vCPU, {memory} GB, {{cpu}} {unknown}";
    const [item] = define({ ...compute, description, sizes: { cpu: [2], memory: [4] } }).items;
    expect(item?.description).toBe("u1-2 of u1: 2 vCPU, 4 GB, {cpu} {unknown}");
  });

  it("need a value", () => {
    expect(problems({ ...compute, description: "{gpu} GPUs", sizes: { cpu: [1, 2] } })).toEqual([
      'categories.u1.description: expected no {gpu}, which u1-1 does not have, got "{gpu} GPUs"',
    ]);
    const sizes = { cpu: [1], name: "{category}-{numerator}" };
    expect(problems({ ...compute, sizes })).toContain(
      'categories.u1.sizes.name: expected no {numerator}, which has no value here, got "{category}-{numerator}"',
    );
  });
});

describe("prices by their source text", () => {
  const priced = (price: unknown) => ({
    type: "storage",
    money: "DKK",
    description: "D",
    products: { a: { price } },
  });

  it.each([
    ["0.10", 100_000],
    [0.1, 100_000],
    [8.2, 8_200_000],
    ["1.005", 1_005_000],
    ["9007199254.740991", Number.MAX_SAFE_INTEGER],
    [0, 0],
  ])("%s is %s millionths", (price, millionths) => {
    expect(define(priced(price)).items[0]?.price).toBe(millionths);
  });

  it.each([
    "1,25",
    "1e-7",
    "1_000",
    1e-7,
    1e21,
    "-1",
    -1,
    "0.1234567",
    "",
    null,
    true,
    "9007199254.740992",
  ])("%s is an issue", (price) => {
    const found = problems(priced(price));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^categories\.u1\.products\.a\.price: /);
  });

  it("are integers where the unit is not a currency", () => {
    const at = (price: unknown) => ({
      type: "storage",
      description: "D",
      products: { a: { price } },
    });
    expect(define(at("3")).items[0]?.price).toBe(3);
    expect(problems(at(1.5))).toEqual([
      "categories.u1.products.a.price: expected an integer, because GB is not a currency, got 1.5",
    ]);
  });

  it("count for each core and each GPU, exactly", () => {
    const money = { type: "compute", money: "EUR", every: "minute", description: "D" };
    expect(
      define({ ...money, sizes: { cpu: [1, 3], pricePerCpu: 0.1 } }).items.map(
        ({ price }) => price,
      ),
    ).toEqual([100_000, 300_000]);
    expect(
      define({ ...money, sizes: { gpu: [3], cpuPerGpu: 2, pricePerGpu: "0.07" } }).items[0]?.price,
    ).toBe(210_000);
    expect(problems({ ...money, sizes: { cpu: [1] } })).toEqual([
      "categories.u1.sizes.price: expected a price in EUR, but it is missing",
    ]);
  });
});

describe("sizes", () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    [
      "lists of one length",
      { cpu: [1, 2, 4], memory: [1, 2] },
      ["sizes.memory: expected 3 elements, as many as cpu, got an array of 2"],
    ],
    [
      "one way to say a thing",
      { cpu: [1], memory: [1], memoryPerCpu: 2 },
      ["sizes.memoryPerCpu: expected memory or memoryPerCpu, not both, got 2"],
    ],
    [
      "what is counted",
      { cpu: [1], memoryPerGpu: 2 },
      ["sizes.memoryPerGpu: expected gpu beside it, got 2"],
    ],
    [
      "whole GB",
      { cpu: [1, 2], memoryPerCpu: 1.5 },
      ["sizes.memoryPerCpu: expected an integer, got 1.5"],
    ],
    [
      "a list",
      { memoryPerCpu: 4 },
      [
        "sizes.memoryPerCpu: expected cpu beside it, got 4",
        "sizes: expected a list of cpu, memory or gpu, got an object",
      ],
    ],
    ["numbers", { cpu: [1, "x", 3] }, ['sizes.cpu[1]: expected an integer, got "x"']],
    [
      "no empty list",
      { cpu: [] },
      ["sizes.cpu: expected a list of at least one element, got an array of 0"],
    ],
    [
      "known keys",
      { cpu: [1], memoryPerCore: 2 },
      ['sizes.memoryPerCore: expected a known field (did you mean "memoryPerCpu"?), got 2'],
    ],
    [
      "a fraction",
      { cpu: [1], fraction: "1:7" },
      ['sizes.fraction: expected a fraction such as "1/7", got "1:7"'],
    ],
  ];
  it.each(cases)("need %s", (_, sizes, expected) => {
    expect(problems({ ...compute, sizes })).toEqual(
      expected.map((text) => `categories.u1.${text}`),
    );
  });

  it("tell the place in a list of families", () => {
    expect(
      problems({ ...compute, sizes: [{ cpu: [1] }, { cpu: [2, 4], memory: [1, -1] }] }),
    ).toEqual(["categories.u1.sizes[1].memory[1]: expected an integer of at least 0, got -1"]);
  });

  it("of a half core count exactly", () => {
    const { items } = define({ ...compute, sizes: { cpu: [2, 4], memoryPerCpu: 1.5 } });
    expect(items).toMatchObject([{ memoryInGigs: 3 }, { memoryInGigs: 6 }]);
  });
});

describe("all that is wrong", () => {
  it("is told at once, once a place", () => {
    expect(
      problemsOf(() =>
        readCatalog({
          provider: "exa@mple",
          categorys: 1,
          categories: {
            a: {
              type: "compute",
              unit: "Cores",
              free: "no",
              description: " ",
              sizes: { cpu: [1, 2] },
            },
            b: { type: "storag" },
            c: {
              type: "storage",
              cpuModel: "X",
              descripton: "x",
              products: { "x@y": {}, z: { cpu: 1 } },
            },
            d: { type: "storage", unit: "GB", money: "DKK", description: "D" },
            e: null,
          },
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "catalog: expected 1, the version of this format, but it is missing",
        "categories.a.unit: expected "Core" or "GPU" or "KB" or "MB" or "GB" or "TB" or "PB" or "EB" or "KiB" or "MiB" or "GiB" or "TiB" or "PiB" or "EiB" or "IP" or "link" or "License" or "Token" or "network" (did you mean "Core"?), got "Cores"",
        "categories.a.free: expected true or false, got "no"",
        "categories.b.type: expected "compute" or "storage" or "network_ip" or "ingress" or "license" or "inference" or "private_network" (did you mean "storage"?), got "storag"",
        "categories.c.descripton: expected a known field (did you mean "description"?), got "x"",
        "categories.e.type: expected "compute" or "storage" or "network_ip" or "ingress" or "license" or "inference" or "private_network", but it is missing",
        "categorys: expected a known field (did you mean "categories"?), got 1",
        "categories.a.every: expected minute, hour, day or once (it can never be changed), but it is missing",
        "categories.c.cpuModel: expected no "cpuModel" on "storage" (it belongs to compute), got "X"",
        "categories.c.description: expected a description, of the category or of each product, but it is missing",
        "categories.c.products.z.cpu: expected no "cpu" on "storage" (it belongs to compute), got 1",
        "categories.d.money: expected money or a unit, not both, got "DKK"",
        "categories.d.products: expected a price in DKK, but it is missing",
        "provider: expected text without "@", got "exa@mple"",
        "categories.a.description: expected text that is not blank, got " "",
        "categories.c.products["x@y"]: expected text without "@", got "x@y"",
      ]
    `);
  });

  it("two products of one name: both places", () => {
    const products = { "u1-1": { cpu: 1 } };
    expect(problems({ ...compute, products, sizes: [{ cpu: [2] }, { cpu: [1] }] })).toEqual([
      'categories.u1.sizes[1].cpu[0]: expected a name that categories.u1.products.u1-1 does not have already, got "u1-1"',
    ]);
  });

  it("each product whose name another one has", () => {
    const at = (index: string, earlier: string, name: string): string =>
      `categories.u1.${index}: expected a name that categories.u1.${earlier} does not have already, got "${name}"`;
    expect(problems({ ...compute, sizes: { cpu: [1, 2, 1, 2] } })).toEqual([
      at("sizes.cpu[2]", "sizes.cpu[0]", "u1-1"),
      at("sizes.cpu[3]", "sizes.cpu[1]", "u1-2"),
    ]);
    const families = [{ cpu: [1, 2] }, { cpu: [2, 3] }];
    expect(problems({ ...compute, sizes: families, products: { "u1-3": { cpu: 1 } } })).toEqual([
      at("sizes[1].cpu[0]", "sizes[0].cpu[1]", "u1-2"),
      at("sizes[1].cpu[1]", "products.u1-3", "u1-3"),
    ]);
    const same = { gpu: [1, 2], cpuPerGpu: 8, name: "one" };
    expect(problems({ ...compute, sizes: same })).toEqual([
      at("sizes.gpu[1]", "sizes.gpu[0]", "one"),
    ]);
  });

  it("a fraction, where it is written", () => {
    const fraction = "1/2147483648";
    const expected = "fraction: expected an integer of at most 2147483647, got 2147483648";
    expect(problems({ ...compute, products: { m: { cpu: 1, fraction } } })).toEqual([
      `categories.u1.products.m.${expected}`,
    ]);
    expect(problems({ ...compute, sizes: [{ cpu: [1] }, { cpu: [2], fraction }] })).toEqual([
      `categories.u1.sizes[1].${expected}`,
    ]);
  });

  it("a name without its number, and no name that follows from that", () => {
    expect(problems({ ...compute, unit: "GB", sizes: { memory: [1, 2] } })).toEqual([
      'categories.u1.sizes.name: expected no {cpu}, which has no value here, got "{category}-{cpu}"',
    ]);
  });

  it("two categories whose names differ in letter case alone", () => {
    const category = { type: "storage", description: "D" } as const;
    expect(
      problemsOf(() => defineCatalog({ provider: "p", categories: { a: category, A: category } })),
    ).toEqual([
      'categories.A: expected a name that differs from categories.a in more than letter case, got "A"',
    ]);
  });

  it.each([undefined, null, 1, "x", new Map(), { catalog: 1 }, { catalog: 2, provider: "p" }, []])(
    "of what is no catalog: %s",
    (value) => {
      expect(problemsOf(() => readCatalog(value)).length).toBeGreaterThan(0);
    },
  );

  it("does not hang on keys of one's own", () => {
    const category = { ...compute, "x-note": 1, sizes: { cpu: [1], "x-why": "y" } };
    expect(problems(category)).toEqual([]);
    expect(problems({ ...compute, hiddenInGrantApplications: true, sizes: { cpu: [1] } })).toEqual([
      "categories.u1.hiddenInGrantApplications: expected a known field, got true",
    ]);
  });
});
