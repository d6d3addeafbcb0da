/** @jest-environment jsdom */
const assert = require("node:assert/strict");
const { isProductsError, money, ProductsClient } = require("ucloud-products");

test("the main entry needs nothing that jsdom has not", async () => {
  assert.equal(typeof globalThis.Request, "undefined");
  assert.equal(money("0.10"), 100_000);
  const asked = [];
  const fetch = async (url) => {
    asked.push(url);
    return {
      status: 200,
      headers: { get: () => null },
      text: async () => '{"items":[],"itemsPerPage":50}',
    };
  };
  const products = new ProductsClient({ baseUrl: "https://cloud.example", fetch });
  assert.deepEqual((await products.browse()).items, []);
  assert.deepEqual(asked, ["https://cloud.example/api/products/v2/browse"]);
  const refused = await products.browse({ itemsPerPage: 0 }).catch((error) => error);
  assert.ok(isProductsError(refused));
});
