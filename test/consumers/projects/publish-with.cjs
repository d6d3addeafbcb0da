const assert = require("node:assert/strict");

const unit = (name, floatingPoint) => ({
  name,
  namePlural: name,
  floatingPoint,
  displayFrequencySuffix: false,
});

/** Publishes with the exports of either module format. */
exports.run = async ({ bearer, bulkRequestOf, money, ProductsClient }, baseUrl) => {
  const products = new ProductsClient({ baseUrl, auth: bearer("good-token") });
  const disk = {
    type: "storage",
    name: "disk",
    price: 1,
    description: "Storage",
    category: {
      name: "disk",
      provider: "example",
      accountingUnit: unit("GB", false),
      accountingFrequency: "PERIODIC_DAY",
    },
  };
  const machine = {
    type: "compute",
    name: "u1-standard-2",
    price: money("0.20"),
    description: "Two cores – æøå",
    cpu: 2,
    memoryInGigs: 8,
    category: {
      name: "u1-standard",
      provider: "example",
      accountingUnit: unit("DKK", true),
      accountingFrequency: "PERIODIC_HOUR",
    },
  };
  await products.create(bulkRequestOf(disk, machine));
  await assert.rejects(products.create(bulkRequestOf({ ...disk, name: "a@b" })), {
    name: "InvalidRequestError",
    kind: "invalid-request",
    issueCount: 1,
    attempts: 0,
  });
  const page = await products.browse({ filterProvider: "example" });
  assert.deepEqual(
    page.items.map(({ name }) => name),
    ["disk"],
  );
};
