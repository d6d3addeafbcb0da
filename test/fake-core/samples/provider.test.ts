import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { bulkRequestOf, ProductsClient, providerRefreshToken } from "../../../src/index";
import { fakeCore } from "../../../src/msw";

const core = fakeCore({ baseUrl: "https://cloud.example" });
const server = setupServer(...core.handlers);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => core.reset());
afterAll(() => server.close());

// What is tested: the provider's own code, with a client that it is given.
const publish = (products: ProductsClient) =>
  products.create(
    bulkRequestOf({
      type: "storage",
      name: "scratch",
      price: 1,
      description: "Scratch storage",
      category: {
        name: "scratch",
        provider: "example",
        accountingUnit: {
          name: "GB",
          namePlural: "GB",
          floatingPoint: false,
          displayFrequencySuffix: false,
        },
        accountingFrequency: "PERIODIC_DAY",
      },
    }),
  );

const aProvider = () =>
  new ProductsClient({
    baseUrl: "https://cloud.example",
    auth: providerRefreshToken(core.providerRefreshToken("example")),
    retry: { baseDelay: 1 },
  });

it("publishes its products", async () => {
  await publish(aProvider());
  expect(core.products).toMatchObject([{ name: "scratch", price: 1 }]);
});

it("publishes them through two bad answers of a proxy", async () => {
  core.fault("create", "html-502", { times: 2 });
  await publish(aProvider());
  expect(core.requests.map(({ operation }) => operation)).toEqual([
    "refresh",
    "create",
    "create",
    "create",
  ]);
});

it("tells who may not publish", async () => {
  const other = new ProductsClient({ baseUrl: "https://cloud.example" });
  await expect(publish(other)).rejects.toMatchObject({ kind: "api", reason: "forbidden" });
});
