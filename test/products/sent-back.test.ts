import fc from "fast-check";
import { isRight } from "fp-ts/Either";
import { describe, expect, test } from "vitest";
import { KnownProductV2 as Codec } from "../../src/fp";
import type { KnownProductV2, ProductV2Input } from "../../src/index";
import { inputOf, typeNames } from "./support/arbitraries";
import { sentItems } from "./support/creating";
import { core2, documented, type Store } from "./support/stored";

const read = (row: unknown): KnownProductV2 => {
  const decoded = Codec.decode(row);
  if (!isRight(decoded)) throw new Error(`no product: ${JSON.stringify(row)}`);
  return decoded.right;
};

/** Sends it as the client does, and stores what arrives. */
const stored = async (item: unknown, store: Store): Promise<KnownProductV2> => {
  const [sent = {}] = await sentItems([item]);
  return read(store(sent));
};

describe.each(typeNames)("a product of type %s that was read", (type) => {
  const generations: readonly (readonly [string, Store])[] = [
    ["Core2", core2],
    ["the documented Core", documented],
  ];
  test.each(generations)(
    "from %s goes back into create, and is stored the same",
    async (_, store) => {
      await fc.assert(
        fc.asyncProperty(inputOf(type), async (item) => {
          const product = await stored(item, store);
          expect(await stored(product, store)).toStrictEqual(product);
        }),
        { numRuns: 25 },
      );
    },
  );

  test("from either means the same to the other, but for what only one of them knows", async () => {
    const common = (product: KnownProductV2) => ({
      ...product,
      tags: undefined,
      fraction: undefined,
      hiddenInGrantApplications: undefined,
      balance: undefined,
      maxUsableBalance: undefined,
    });
    await fc.assert(
      fc.asyncProperty(inputOf(type), async (item) => {
        const [there, here] = [await stored(item, core2), await stored(item, documented)];
        expect(common(there)).toStrictEqual(common(here));
        expect(common(await stored(there, documented))).toStrictEqual(common(here));
        expect(common(await stored(here, core2))).toStrictEqual(common(there));
      }),
      { numRuns: 10 },
    );
  });
});

test("a known product is an input, by its type too", () => {
  const known = (product: KnownProductV2): ProductV2Input => product;
  expect(known).toBeInstanceOf(Function);
});

test("a product that older tools stored against the rules is refused by name", async () => {
  const row = core2({
    type: "storage",
    name: "a@b",
    description: "",
    price: -1,
    productType: "STORAGE",
    category: { name: "c", provider: "p", accountingUnit: {}, accountingFrequency: "ONCE" },
  });
  await expect(sentItems([read(row)])).rejects.toThrow(
    /name: .*price: .*accountingUnit\.name: .*namePlural: .*description: /,
  );
});
