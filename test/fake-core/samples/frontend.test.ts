import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { isProductsError, ProductsClient } from "../../../src/index";
import { fakeCore } from "../../../src/msw";

const core = fakeCore({ baseUrl: "https://cloud.example" });
const server = setupServer(...core.handlers);
beforeAll(() => server.listen());
afterEach(() => core.reset());
afterAll(() => server.close());

// What is tested: what a page shows.
const shownBy = async (products: ProductsClient): Promise<string> => {
  try {
    const { items } = await products.browse({ filterProductType: "STORAGE" });
    return items.map(({ name }) => name).join(", ") || "Nothing to choose from";
  } catch (error) {
    return isProductsError(error) ? `Try again later (${error.kind})` : "A bug";
  }
};

const products = new ProductsClient({ baseUrl: "https://cloud.example", retry: false });

const disk = {
  type: "storage",
  name: "disk-1",
  price: 1,
  description: "A disk",
  category: {
    name: "disk",
    provider: "example",
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "ONCE",
  },
} as const;

it("shows what there is", async () => {
  core.seed([disk, { ...disk, name: "disk-2" }]);
  expect(await shownBy(products)).toBe("disk-1, disk-2");
});

it("shows that there is nothing", async () => {
  expect(await shownBy(products)).toBe("Nothing to choose from");
});

it("asks for patience when the Core is away", async () => {
  core.fault("browse", "network-error");
  expect(await shownBy(products)).toBe("Try again later (network)");
});
