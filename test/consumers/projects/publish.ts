import {
  ApiError,
  bearer,
  bulkRequestOf,
  InvalidRequestError,
  isProductsError,
  money,
  ProductsClient,
  type ProductsError,
  type ProductV2,
  type ProductV2Input,
} from "ucloud-products";

const baseUrl = new URL(process.env.UCLOUD_URL ?? "http://127.0.0.1");
const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Not so: ${what}`);
};
const errorOf = async (call: Promise<unknown>): Promise<ProductsError> => {
  try {
    await call;
  } catch (error) {
    if (isProductsError(error)) return error;
    throw error;
  }
  throw new Error("Not so: the call is rejected");
};

const machine: ProductV2Input = {
  type: "compute",
  name: "u1-standard-2",
  price: money("0.20"),
  description: "Two cores – æøå",
  cpu: 2,
  memoryInGigs: 8,
  category: {
    name: "u1-standard",
    provider: "example",
    accountingUnit: {
      name: "DKK",
      namePlural: "DKK",
      floatingPoint: true,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "PERIODIC_HOUR",
  },
};

const disk: ProductV2Input = {
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
    accountingFrequency: "PERIODIC_DAY",
  },
};

const main = async (): Promise<void> => {
  const products = new ProductsClient({ baseUrl, auth: bearer("good-token"), timeout: 5_000 });
  // Written the other way around: the client sends them in the canonical order.
  await products.create(bulkRequestOf(disk, machine));

  const refused = await errorOf(products.create(bulkRequestOf({ ...disk, price: 0.1 })));
  check(refused instanceof InvalidRequestError, "a bad price is an InvalidRequestError");
  check(refused.attempts === 0, "nothing is sent");
  if (refused.kind === "invalid-request")
    check(refused.issues[0]?.path.join(".") === "items.0.price", "the issue has its path");

  const other = new ProductsClient({ baseUrl, auth: bearer("bad-token") });
  const forbidden = await errorOf(other.create(bulkRequestOf(disk)));
  check(forbidden instanceof ApiError && forbidden.reason === "forbidden", "a 403 is forbidden");
  check(!JSON.stringify(forbidden).includes("bad-token"), "the token is in no error");

  const read: ProductV2[] = [];
  for (const product of (await products.browse({ filterProvider: "example" })).items)
    read.push(product);
  check(read[0]?.type === "storage" && read[0].price === 1, "the product is read");
  check(read[0]?.category.freeToUse === false, "what a Core leaves out is filled in");
  console.log("done");
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
