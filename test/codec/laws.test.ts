import fc from "fast-check";
import { isLeft, isRight } from "fp-ts/Either";
import type { Type } from "io-ts";
import { describe, expect, test } from "vitest";
import { Issues } from "../../src/codec/issue";
import { Pass, written } from "../../src/codec/pass";
import * as fp from "../../src/fp";
import { ProductsClient } from "../../src/index";
import { accountingUnit } from "../../src/products/category";
import { productInput } from "../../src/products/input";
import { productStructs } from "../../src/products/structs";
import { damaged, envelope, input, json, typeNames } from "../products/support/arbitraries";

/** A row of Core2 of a type that nobody knows. */
const otherRow = input.map((item) => ({
  ...item,
  type: "quantum",
  productType: "QUANTUM",
  balance: 5,
  maxUsableBalance: 0,
}));

const symbolsIn = (value: unknown): symbol[] =>
  typeof value === "object" && value !== null
    ? [...Object.getOwnPropertySymbols(value), ...Object.values(value).flatMap(symbolsIn)]
    : [];

/** The codecs of the product types, as the door names them. */
const OF_TYPES = typeNames.map((type) => {
  const name = `ProductV2${type.replaceAll("_", "")}`.toLowerCase();
  const found = Object.entries(fp).find(([key]) => key.toLowerCase() === name);
  if (found === undefined) throw new Error(`the door /fp has no codec of ${type}`);
  // Honest: what a door names so is a codec.
  return found[1] as unknown as Type<unknown, unknown>;
});

/** Each codec, as one of whatever it is of. */
const CODECS = [
  fp.ProductV2,
  fp.KnownProductV2,
  fp.ProductV2Other,
  ...OF_TYPES,
  fp.ProductV2Input,
  fp.AccountingUnit,
  fp.AccountingFrequency,
  fp.ProductType,
  fp.ProductCategory,
  fp.Fraction,
  fp.ProductReference,
  fp.CommonErrorMessage,
  fp.BulkRequest(fp.ProductV2Input),
  fp.PageV2(fp.ProductV2),
] as readonly unknown[] as readonly Type<unknown, unknown>[];

describe.each(CODECS.map((codec) => [codec.name, codec] as const))("%s", (_, codec) => {
  test("never throws, and says why it refuses", () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = codec.decode(value);
        if (isLeft(decoded)) expect(decoded.left.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test("decodes what it has encoded to the same, so that twice is once", () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = codec.decode(value);
        if (isLeft(decoded)) return;
        expect(codec.decode(codec.encode(decoded.right))).toStrictEqual(decoded);
      }),
      { numRuns: 150 },
    );
  });

  test("is of what it decodes, and decodes what it is of", () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = codec.decode(value);
        if (isRight(decoded)) expect(codec.is(decoded.right)).toBe(true);
        else expect(codec.is(value)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

test("an input decodes exactly where it is one", () => {
  fc.assert(
    fc.property(damaged(input), (value) => {
      expect(isRight(fp.ProductV2Input.decode(value))).toBe(fp.ProductV2Input.is(value));
    }),
    { numRuns: 1000 },
  );
});

test("every input that keeps the rules decodes, encodes with its defaults, and means the same", () => {
  fc.assert(
    fc.property(input, (value) => {
      const decoded = fp.ProductV2Input.decode(value);
      if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left.map((e) => e.message)));
      const encoded = fp.ProductV2Input.encode(decoded.right);
      expect(encoded).toStrictEqual(decoded.right);
      for (const owned of ["usage", "balance", "maxUsableBalance", "pricePerUnit"])
        expect(encoded).not.toHaveProperty(owned);
      expect(encoded).toMatchObject({
        productType: expect.any(String),
        hiddenInGrantApplications: expect.any(Boolean),
        category: { freeToUse: expect.any(Boolean), allowSubAllocations: expect.any(Boolean) },
      });
      expect(JSON.stringify(encoded)).not.toContain("null,");
    }),
    { numRuns: 500 },
  );
});

test("a product of one type is of that type's codec and of no other's", () => {
  const codecs = OF_TYPES;
  fc.assert(
    fc.property(input, (value) => {
      const of = codecs.filter((codec) => isRight(codec.decode(value))).map(({ name }) => name);
      const known = `ProductV2${String(value.type).replace(/_/g, "")}`;
      expect(of.map((name) => name.toLowerCase())).toEqual([known.toLowerCase()]);
    }),
    { numRuns: 300 },
  );
});

describe("a codec of several", () => {
  const bulk = fp.BulkRequest(fp.ProductV2Input);
  const page = fp.PageV2(fp.ProductV2);

  test("bulk is of exactly the bulks of what its item is of", () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 3 }), (items) => {
        expect(bulk.is({ items })).toBe(items.every((item) => fp.ProductV2Input.is(item)));
        expect(bulk.is({ items: [...items, {}] })).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test("page decodes where all of its rows do, to what they decode to", () => {
    fc.assert(
      fc.property(envelope, ({ items }) => {
        const decoded = page.decode({ items, itemsPerPage: 50, next: "" });
        const rows = items.map((item) => fp.ProductV2.decode(item));
        const products = rows.filter(isRight).map(({ right }) => right);
        expect(isRight(decoded)).toBe(products.length === items.length);
        if (isRight(decoded)) {
          expect(decoded.right).toStrictEqual({ items: products, itemsPerPage: 50 });
          expect(page.is(decoded.right)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("page is of a page with a product of an unknown kind", () => {
    const wire = { type: "quantum", name: "n", price: 1, category: { name: "c", provider: "p" } };
    const category = { ...wire.category, accountingUnit: {}, accountingFrequency: "ONCE" };
    const decoded = page.decode({ items: [{ ...wire, category }], itemsPerPage: 50 });
    expect(decoded).toMatchObject({ right: { items: [{ type: "other", wireType: "quantum" }] } });
    expect(isRight(decoded) && page.is(decoded.right)).toBe(true);
    expect(isRight(decoded) && page.decode(page.encode(decoded.right))).toEqual(decoded);
  });
});

describe("an array with holes", () => {
  // biome-ignore lint/suspicious/noSparseArray: that is the case.
  const tags = ["a", , "b"];
  const license = {
    type: "license",
    name: "n",
    price: 1,
    description: "d",
    category: {
      name: "c",
      provider: "p",
      accountingFrequency: "ONCE",
      accountingUnit: {
        name: "L",
        namePlural: "L",
        floatingPoint: false,
        displayFrequencySuffix: false,
      },
    },
    tags,
  };

  test("is no list of texts: it would be sent with a null", () => {
    expect(fp.ProductV2Input.is(license)).toBe(false);
    expect(isLeft(fp.ProductV2Input.decode(license))).toBe(true);
  });

  test("is no bulk", () => {
    const bulk = fp.BulkRequest(fp.ProductV2Input);
    const items = new Array(1);
    expect(isLeft(bulk.decode({ items }))).toBe(true);
    expect(bulk.is({ items })).toBe(false);
  });
});

test("a refusal names the field by its path", () => {
  const decoded = fp.ProductV2.decode({ type: "storage", name: 5, category: { provider: "p" } });
  const paths = isLeft(decoded)
    ? decoded.left.map(({ context }) =>
        context
          .slice(1)
          .map(({ key }) => key)
          .join("."),
      )
    : [];
  expect(paths).toEqual(
    expect.arrayContaining(["name", "price", "category.name", "category.accountingUnit"]),
  );
});

describe("every table", () => {
  const given = { ...productStructs, accountingUnit, input: productInput };
  const values = fc.oneof(json, input, damaged(input), fc.anything());

  // Silently a hand-written builder reads, and aloud the loop over its table.
  test.each(Object.entries(given))("%s is the same silently and aloud", (_, codec) => {
    fc.assert(
      fc.property(values, (value) => {
        for (const run of [
          (pass: Pass) => codec.parse(value, pass),
          (pass: Pass) => codec.write(value, pass),
        ]) {
          const issues = new Issues();
          const [silent, loud] = [new Pass(), new Pass(issues.report)];
          const results = [run(silent), run(loud)];
          expect([silent.failures > 0, issues.count]).toEqual([loud.failures > 0, loud.failures]);
          if (loud.failures === 0) expect(results[0]).toStrictEqual(results[1]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("reads what it has written, and that is what it reads ever after", () => {
    fc.assert(
      fc.property(input, (value) => {
        const text = written(productInput.write, value, new Pass());
        const pass = new Pass();
        const product = productInput.parse(JSON.parse(text ?? "null"), pass);
        const again = written(productInput.write, product, pass);
        expect(productInput.parse(JSON.parse(again ?? "null"), pass)).toStrictEqual(product);
        expect(pass.failures).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

test("what browse gave is of its codec, encodes, and decodes to itself", async () => {
  const rows = fc.array(fc.oneof(damaged(input), otherRow), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, async (items) => {
      const client = new ProductsClient({
        baseUrl: "https://cloud.example",
        fetch: async () => Response.json({ items, itemsPerPage: 50 }),
      });
      const { rejected: _, ...page } = await client.browse();
      for (const product of page.items) {
        expect(fp.ProductV2.is(product)).toBe(true);
        const { balance: __, maxUsableBalance: ___, ...without } = product as fp.KnownProductV2;
        const back = fp.ProductV2.decode(fp.ProductV2.encode(product));
        expect(back).toStrictEqual({ _tag: "Right", right: product });
        expect(without).toStrictEqual(product);
      }
      const encoded = fp.PageV2(fp.ProductV2).encode(page);
      expect(JSON.parse(JSON.stringify(encoded))).toStrictEqual(encoded);
      expect(symbolsIn(encoded)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
