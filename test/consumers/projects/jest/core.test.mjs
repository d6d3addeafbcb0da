import { setupServer } from "msw/node";
import { ProductsClient } from "ucloud-products";
import { fakeCore } from "ucloud-products/msw";

const core = fakeCore({ baseUrl: "https://cloud.example" });
const server = setupServer(...core.handlers);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => core.reset());
afterAll(() => server.close());

const products = new ProductsClient({ baseUrl: "https://cloud.example" });

test("reads what the fake Core has", async () => {
  core.seed([
    {
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
    },
  ]);
  const { items } = await products.browse();
  expect(items.map(({ name }) => name)).toEqual(["disk-1"]);
});
