import { describe, expect, test } from "vitest";
import { ProductsClient } from "../../src/index";
import { answerOf, exchangeOf } from "./support/exchanges";

const ABSENT = Symbol("absent");

/** The value that a product has at a path such as `category.freeToUse`. */
const valueAt = (product: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        Object.hasOwn(Object(value), key) ? Reflect.get(Object(value), key) : ABSENT,
      product,
    );

const BY_NAME = { filterName: "n", filterCategory: "c", filterProvider: "p" };

/** What the client reads in a recorded answer of browse (its first row) or retrieve. */
const readRecorded = async (recording: string, includeBalance: boolean): Promise<unknown> => {
  const [topic = "", name = ""] = recording.split(" ");
  const exchange = exchangeOf(topic, name);
  const client = new ProductsClient({
    baseUrl: "https://cloud.example",
    fetch: async () => answerOf(exchange),
  });
  const included = { includeBalance, includeMaxBalance: includeBalance };
  if (exchange.request.path.endsWith("retrieve"))
    return client.retrieve({ ...BY_NAME, ...included });
  return (await client.browse(included)).items[0];
};

describe("one shape, whichever generation answered", () => {
  test.each<[string, string, unknown]>([
    // Absent when false on Core2, written on the documented Core.
    ["core2/create-ok compute-read-back", "category.freeToUse", false],
    ["documented/retrieve compute", "category.freeToUse", false],
    ["core2/create-ok ingress-read-back", "category.freeToUse", true],
    ["core2/create-ok no-sub-allocations-read-back", "category.allowSubAllocations", false],
    ["core2/create-ok compute-read-back", "category.allowSubAllocations", true],
    ["documented/retrieve compute", "category.allowSubAllocations", true],
    ["core2/create-ok hidden-in-grant-applications-read-back", "hiddenInGrantApplications", true],
    ["documented/retrieve compute", "hiddenInGrantApplications", false],
    // 0 or null on the documented Core, absent on Core2.
    ["documented/retrieve compute", "gpu", ABSENT],
    ["core2/create-ok compute-read-back", "gpu", ABSENT],
    ["core2/create-ok compute-read-back", "cpu", 1],
    ["documented/retrieve compute", "cpu", 3],
    ["documented/retrieve compute", "memoryModel", ABSENT],
    ["documented/retrieve compute", "gpuModel", ABSENT],
    ["core2/create-values cpu-models-empty-read-back", "cpuModel", ABSENT],
    ["core2/create-values cpu-models-blank-read-back", "cpuModel", " "],
    // Always on a compute product, and on no other.
    ["documented/retrieve compute", "fraction", { numerator: 1, denominator: 1 }],
    ["core2/create-ok compute-read-back", "fraction", { numerator: 1, denominator: 1 }],
    ["core2/create-values fraction-seventh-read-back", "fraction.denominator", 7],
    ["core2/create-values fraction-zero-over-one-read-back", "fraction.numerator", 1],
    ["core2/create-values fraction-negative-read-back", "fraction.denominator", 1],
    ["core2/create-ok storage-read-back", "fraction", ABSENT],
    ["core2/create-ok license-read-back", "tags", []],
    ["documented/retrieve license", "tags", ["t"]],
    ["core2/create-values tags-on-storage-read-back", "tags", ABSENT],
    ["documented/retrieve compute", "usage", ABSENT],
    ["core2/create-ok compute-read-back", "usage", ABSENT],
    ["core2/create-values balance-sent-along-read-back", "usage", 42],
    // Core2 writes 0, the documented Core nothing.
    ["core2/create-ok compute-read-back", "pricePerUnit", ABSENT],
    ["documented/retrieve compute", "pricePerUnit", ABSENT],
    ["core2/create-values balance-sent-along-read-back", "pricePerUnit", 99],
    ["core2/create-values balance-sent-along-read-back", "balance", ABSENT],
    ["core2/create-values balance-sent-along-read-back", "maxUsableBalance", ABSENT],
    // Left out by older tools.
    ["core2/create-bodies missing-description-read-back", "description", ""],
    [
      "core2/create-bodies missing-category-accounting-unit-read-back",
      "category.accountingUnit.name",
      "",
    ],
    ["core2/create-bodies missing-type-read-back", "type", "storage"],
    ["core2/create-bodies empty-product-type-read-back", "productType", "STORAGE"],
    // `productType` decides.
    ["core2/create-values type-contradicts-product-type-read-back", "type", "storage"],
    ["core2/create-values product-type-contradicts-category-read-back", "type", "compute"],
    [
      "core2/create-values product-type-contradicts-category-read-back",
      "category.productType",
      "COMPUTE",
    ],
    ["core2/create-values type-unknown-read-back", "type", "storage"],
    ["core2/create-values product-type-unknown-read-back", "type", "other"],
    ["core2/create-values product-type-unknown-read-back", "wireType", "storage"],
    ["core2/create-values product-type-unknown-read-back", "productType", "QUANTUM"],
    ["core2/create-values frequency-unknown-read-back", "type", "other"],
    [
      "core2/create-values frequency-unknown-read-back",
      "category.accountingFrequency",
      "PERIODIC_SECOND",
    ],
    // Read as they are, though `create` refuses them.
    ["core2/create-values price-negative-read-back", "price", -1],
    ["core2/create-values name-newline-read-back", "name", "two\nlines"],
    ["core2/create-values cpu-minus-one-read-back", "cpu", -1],
  ])("%s: %s", async (recording, path, expected) => {
    const read = valueAt(await readRecorded(recording, false), path);
    expect(read).toEqual(expected);
  });

  test.each<[string, string, unknown]>([
    ["core2/browse include-balance-as-guest", "balance", 0],
    ["core2/browse all-three-as-user", "balance", 7500],
    ["core2/browse all-three-as-user", "maxUsableBalance", 7500],
    ["documented/retrieve include-balance-with-wallet", "balance", ABSENT],
  ])("%s, asked for balances: %s", async (recording, path, expected) => {
    expect(valueAt(await readRecorded(recording, true), path)).toEqual(expected);
  });

  test.each([
    "core2/create-values price-above-2-53-read-back",
    "core2/create-bodies missing-category-accounting-frequency-read-back",
  ])("%s is no product", async (recording) => {
    await expect(readRecorded(recording, false)).rejects.toMatchObject({
      kind: "invalid-response",
    });
  });
});
