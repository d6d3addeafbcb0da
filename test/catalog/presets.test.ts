import { describe, expect, it } from "vitest";
import * as catalog from "../../src/catalog";
import type { ProductCategory } from "../../src/index";
import { exampleProducts } from "./support/example";

const { coreUnit, gpuUnit, memoryUnit, moneyUnit, storageUnit } = catalog;

describe("the presets", () => {
  it.each([
    ["u1-standard", coreUnit("minute")],
    ["gpu-a100", gpuUnit("minute")],
    ["vm-slim", moneyUnit("DKK", "minute")],
    ["vm-gpu", moneyUnit("EUR", "hour")],
    ["storage", storageUnit("GB")],
    ["backup", moneyUnit("DKK", "day")],
    ["public-ip", catalog.ipUnit()],
    ["public-links", catalog.linkUnit()],
    ["matlab", catalog.licenseUnit()],
    ["inference", catalog.tokenUnit()],
    ["private-network", catalog.networkUnit()],
  ])("are what UCloud's providers use: %s", (name, accounting) => {
    const category = exampleProducts.find((item) => item.category.name === name)?.category;
    expect(category).toMatchObject(accounting);
  });

  it("show the frequency of a resource that is counted over time", () => {
    expect(memoryUnit("hour").accountingUnit).toEqual({
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: true,
    });
    expect(storageUnit("TB", "day").accountingUnit.displayFrequencySuffix).toBe(true);
  });

  it("can be spread into a category", () => {
    const category: Omit<ProductCategory, "productType"> = {
      name: "u1",
      provider: "example",
      ...coreUnit("minute"),
      freeToUse: false,
      allowSubAllocations: true,
    };
    expect(category.accountingFrequency).toBe("PERIODIC_MINUTE");
  });
});
