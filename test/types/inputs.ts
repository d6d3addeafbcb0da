/** What compiles for `create`, and what must not: checked by `tsc`, and never run. */
import type {
  AccountingFrequency,
  BulkRequest,
  KnownProductV2,
  ProductCategoryInput,
  ProductPage,
  ProductsClient,
  ProductV2,
  ProductV2ComputeInput,
  ProductV2Input,
  ProductV2Other,
  ProductV2StorageInput,
} from "../../src/index";
import { bulkRequestOf } from "../../src/index";

const accountingUnit = {
  name: "Core",
  namePlural: "Cores",
  floatingPoint: false,
  displayFrequencySuffix: true,
};
const category = {
  name: "c",
  provider: "p",
  accountingUnit,
  accountingFrequency: "PERIODIC_HOUR",
} as const;
const required = { name: "n", price: 1, description: "d", category } as const;

/** Each of the seven, with as little as a person has to decide. */
export const least: readonly ProductV2Input[] = [
  { ...required, type: "compute" },
  { ...required, type: "storage" },
  { ...required, type: "ingress" },
  { ...required, type: "license" },
  { ...required, type: "network_ip" },
  { ...required, type: "inference" },
  { ...required, type: "private_network" },
];

/** And with all that it may have; null and undefined mean "left out". */
export const most: readonly ProductV2Input[] = [
  {
    ...required,
    type: "compute",
    productType: "COMPUTE",
    hiddenInGrantApplications: true,
    fraction: { numerator: 1, denominator: 7 },
    cpu: 1,
    memoryInGigs: null,
    gpu: undefined,
    cpuModel: "x",
    memoryModel: null,
    gpuModel: undefined,
    usage: 5,
    balance: null,
    maxUsableBalance: 6,
    pricePerUnit: undefined,
  },
  { ...required, type: "license", productType: "LICENSE", tags: ["a"] },
  {
    ...required,
    type: "storage",
    productType: null,
    category: { ...category, productType: "STORAGE", freeToUse: true, allowSubAllocations: null },
  },
];

// @ts-expect-error: compute without a name
export const compute1: ProductV2Input = { type: "compute", price: 1, description: "d", category };
// @ts-expect-error: compute with a licence's tags
export const compute2: ProductV2Input = { ...required, type: "compute", tags: ["a"] };
export const compute3: ProductV2Input = {
  ...required,
  type: "compute",
  // @ts-expect-error: compute with half a fraction
  fraction: { numerator: 1 },
};
// @ts-expect-error: compute that says to be storage
export const compute4: ProductV2Input = { ...required, type: "compute", productType: "STORAGE" };

// @ts-expect-error: storage without a price
export const storage1: ProductV2Input = { type: "storage", name: "n", description: "d", category };
// @ts-expect-error: storage with compute's cpu
export const storage2: ProductV2Input = { ...required, type: "storage", cpu: 1 };
// @ts-expect-error: storage with compute's fraction
export const storage3: ProductV2Input = { ...required, type: "storage", fraction: null };

// @ts-expect-error: ingress without a description
export const ingress1: ProductV2Input = { type: "ingress", name: "n", price: 1, category };
// @ts-expect-error: ingress with compute's gpuModel
export const ingress2: ProductV2Input = { ...required, type: "ingress", gpuModel: "x" };

// @ts-expect-error: license without a category
export const license1: ProductV2Input = { type: "license", name: "n", price: 1, description: "d" };
// @ts-expect-error: license whose tags are one text
export const license2: ProductV2Input = { ...required, type: "license", tags: "a" };
// @ts-expect-error: license with compute's memory
export const license3: ProductV2Input = { ...required, type: "license", memoryInGigs: 1 };

// @ts-expect-error: network_ip whose price is a text
export const networkIp1: ProductV2Input = { ...required, type: "network_ip", price: "1" };
// @ts-expect-error: network_ip with a licence's tags
export const networkIp2: ProductV2Input = { ...required, type: "network_ip", tags: [] };

// @ts-expect-error: inference whose name is null: it is no optional field
export const inference1: ProductV2Input = { ...required, type: "inference", name: null };
// @ts-expect-error: inference with compute's gpu
export const inference2: ProductV2Input = { ...required, type: "inference", gpu: 1 };

// @ts-expect-error: private_network that says to be a network_ip
export const network1: ProductV2Input = {
  ...required,
  type: "private_network",
  productType: "NETWORK_IP",
};
// @ts-expect-error: private_network with compute's models
export const network2: ProductV2Input = { ...required, type: "private_network", cpuModel: "x" };

// @ts-expect-error: a type that nobody knows
export const unknownType: ProductV2Input = { ...required, type: "quantum" };
// @ts-expect-error: no type at all
export const noType: ProductV2Input = required;
// @ts-expect-error: a field that nobody knows
export const unknownField: ProductV2Input = { ...required, type: "storage", colour: "red" };

export const frequency: ProductV2Input = {
  ...required,
  type: "storage",
  // @ts-expect-error: a frequency that nobody knows
  category: { ...category, accountingFrequency: "PERIODIC_MONTH" },
};
export const halfUnit: ProductV2Input = {
  ...required,
  type: "storage",
  // @ts-expect-error: a unit without its flags
  category: { ...category, accountingUnit: { name: "GB", namePlural: "GB" } },
};
// @ts-expect-error: a category of another product type
export const otherCategory: ProductV2Input = {
  ...required,
  type: "storage",
  category: { ...category, productType: "COMPUTE" },
};
// @ts-expect-error: a frequency is one of four
export const odd: AccountingFrequency = "HOURLY";

/** What was read goes back, but for kinds that nobody knows. */
export const sendBack = async (
  client: ProductsClient,
  known: KnownProductV2,
  any: ProductV2,
  other: ProductV2Other,
): Promise<void> => {
  await client.create(bulkRequestOf(known, { ...known, price: 2 }));
  await client.create({ items: [known] });
  if (any.type !== "other") await client.create(bulkRequestOf(any));
  // @ts-expect-error: a product of an unknown kind
  await client.create(bulkRequestOf(other));
  // @ts-expect-error: a product that may be of an unknown kind
  await client.create({ items: [any] });
  // @ts-expect-error: a product in place of a bulk
  await client.create(known);
};

/** A bulk and a page can't be changed by who gets them. */
export const frozen = (bulk: BulkRequest<ProductV2Input>, page: ProductPage): void => {
  // @ts-expect-error: the items of a bulk are readonly
  bulk.items.push(...bulk.items);
  // @ts-expect-error: the items of a page are readonly
  page.items.pop();
};

export const inline = bulkRequestOf(
  { ...required, type: "storage" },
  // @ts-expect-error: an item is checked where it is written
  { ...required, type: "storage", cpu: 1 },
);

/** A category that items of several types share. */
const shared: ProductCategoryInput = { ...category, freeToUse: null };
export const sharing = bulkRequestOf(
  { ...required, type: "storage", category: shared },
  { ...required, type: "compute", category: shared, cpu: 1 },
);
export const named: ProductV2ComputeInput = { ...required, type: "compute", category: shared };
// @ts-expect-error: it is of no type by itself
export const typedCategory: ProductCategoryInput = { ...category, productType: "STORAGE" };
// @ts-expect-error: the input of one type is not another's
export const otherInput: ProductV2StorageInput = { ...named };
