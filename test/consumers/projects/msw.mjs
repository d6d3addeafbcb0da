import { setupServer } from "msw/node";
import { bulkRequestOf, ProductsClient, providerRefreshToken } from "ucloud-products";
import { fakeCore } from "ucloud-products/msw";

const check = (holds, what) => {
  if (!holds) throw new Error(`Not so: ${what}`);
};

const main = async () => {
  const baseUrl = "https://cloud.example";
  const core = fakeCore({ baseUrl });
  const server = setupServer(...core.handlers);
  server.listen({ onUnhandledRequest: "error" });
  const products = new ProductsClient({
    baseUrl,
    auth: providerRefreshToken(core.providerRefreshToken("example")),
    retry: { baseDelay: 1 },
  });
  const once = "html-502";
  core.fault("create", once, { times: 1 });
  await products.create(
    bulkRequestOf({
      type: "storage",
      name: "disk",
      price: 1,
      description: "Storage",
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
    }),
  );
  check(core.products[0]?.name === "disk", "the fake Core holds what was published");
  check(core.requests.length === 3, "a renewal, a failure, a success");
  server.close();
  console.log("done");
};

void main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
