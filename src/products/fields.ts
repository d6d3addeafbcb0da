import { defaulted, optional, required, serverOwned } from "../codec/field";
import {
  anyInt64,
  element,
  flag,
  int32,
  integer,
  literal,
  name,
  oneOf,
  text,
  unsetAtZero,
} from "../codec/leaves";
import { list } from "../codec/list";
import { type Assembler, record } from "../codec/record";
import {
  assembleCategory,
  assembleCompute,
  assembleLicense,
  assembleProduct,
  assembleUnit,
} from "./assemblers";
import { fraction } from "./fraction";

/** Which `productType` each `type` is (spec §2). The order is the one in which UCloud shows them. */
export const PRODUCT_TYPES = {
  compute: "COMPUTE",
  storage: "STORAGE",
  network_ip: "NETWORK_IP",
  ingress: "INGRESS",
  license: "LICENSE",
  inference: "INFERENCE",
  private_network: "PRIVATE_NETWORK",
} as const;

type Types = typeof PRODUCT_TYPES;
export type TypeName = keyof Types;

// A checked cast: `Object.keys` forgets that these are the table's.
export const TYPE_NAMES = Object.keys(PRODUCT_TYPES) as readonly TypeName[];
export const typeName = oneOf(...TYPE_NAMES);

export const productType = oneOf(...Object.values(PRODUCT_TYPES));

/** Both Cores take a negative one (spec §2). */
const price = integer(
  0,
  Number.MAX_SAFE_INTEGER,
  "an integer (of an amount of money, the millionths: money(…) makes them)",
);

const MAX_TEXT = 16_384;
const MAX_MODEL = 128;

export const accountingFrequency = oneOf(
  "ONCE",
  "PERIODIC_MINUTE",
  "PERIODIC_HOUR",
  "PERIODIC_DAY",
);

export const accountingUnitFields = {
  /** What one unit is called: `Core`, `GB`, `DKK`. */
  name: required(text(MAX_TEXT), { unset: "" }),
  /** What several units are called. */
  namePlural: required(text(MAX_TEXT), { unset: "" }),
  /** True where prices and balances count millionths of a unit: money. */
  floatingPoint: required(flag, { unset: false }),
  /** True where UCloud shows the frequency behind the unit: `Core-hours`. */
  displayFrequencySuffix: required(flag, { unset: false }),
};
export const accountingUnit = record(accountingUnitFields, { assemble: assembleUnit });

export const categoryFields = <const T extends TypeName>(type: T) => {
  const productType: Types[T] = PRODUCT_TYPES[type];
  return {
    /** Unique within its provider, letter case aside. */
    name: required(name(MAX_TEXT)),
    /** The id of the provider that sells it. */
    provider: required(name(MAX_TEXT)),
    /** Follows from the product's `type`. */
    productType: defaulted(literal(productType), productType),
    /** What is counted. */
    accountingUnit: required(accountingUnit),
    /** How often it is counted. */
    accountingFrequency: required(accountingFrequency),
    /** Costs nothing, whatever the price. Default: false. */
    freeToUse: defaulted(flag, false),
    /** Whether a project may pass its allocation on. Default: true. */
    // Core2 leaves out what is false, so that absent reads as false (spec §2).
    allowSubAllocations: defaulted(flag, true, { unset: false }),
  };
};

/** The fields of every product of a type, in the order in which they are sent. */
const commonFields = <const T extends TypeName>(type: T) => {
  const productType: Types[T] = PRODUCT_TYPES[type];
  return {
    /** The discriminator: which kind of product this is. */
    type: required(literal(type), { unset: type }),
    /** Unique within its category. One line, no `@`. */
    name: required(name(MAX_TEXT)),
    /** Per unit and period; in millionths where the unit is `floatingPoint`: see `money`. */
    price: required(price),
    /** What the product is accounted in. Immutable after the category's first product. */
    category: required(record(categoryFields(type), { assemble: assembleCategory })),
    /** For people. One line. */
    description: required(text(MAX_TEXT), { unset: "" }),
    /** Follows from `type`. */
    productType: defaulted(literal(productType), productType),
    /** Not offered in grant applications. Neither Core keeps it on create. Default: false. */
    hiddenInGrantApplications: defaulted(flag, false),
    /** How much of it is used, as the Core counts it. */
    usage: serverOwned(anyInt64),
    /** What the caller has left, where `includeBalance` asked for it. */
    balance: serverOwned(anyInt64),
    /** What the caller can still spend, where `includeMaxBalance` asked for it. */
    maxUsableBalance: serverOwned(anyInt64),
    /** Deprecated by UCloud; read only. */
    pricePerUnit: serverOwned(unsetAtZero(anyInt64)),
  };
};

const computeFields = {
  ...commonFields("compute"),
  /** The slice of a device that this product is. Default: 1/1. */
  fraction: defaulted(fraction, { numerator: 1, denominator: 1 }),
  /** Virtual cores. */
  cpu: optional(unsetAtZero(int32)),
  /** Memory in GB. */
  memoryInGigs: optional(unsetAtZero(int32)),
  /** Number of GPUs. */
  gpu: optional(unsetAtZero(int32)),
  /** Model of the processor, at most 128 characters. */
  cpuModel: optional(text(MAX_MODEL)),
  /** Model of the memory, at most 128 characters. */
  memoryModel: optional(text(MAX_MODEL)),
  /** Model of the GPU, at most 128 characters. */
  gpuModel: optional(text(MAX_MODEL)),
};

const licenseFields = {
  ...commonFields("license"),
  /** Kept by the documented Core alone. Default: none. */
  tags: defaulted(list(element(MAX_TEXT)), []),
};

/** The field table of each product type: types, guards, encoders, codecs and docs come from it. */
export const productFields = {
  compute: computeFields,
  storage: commonFields("storage"),
  network_ip: commonFields("network_ip"),
  ingress: commonFields("ingress"),
  license: licenseFields,
  inference: commonFields("inference"),
  private_network: commonFields("private_network"),
};

/** The assembler of a type's table: some have more than what all have. */
export const assemblerOf = (type: TypeName): Assembler<string> =>
  type === "compute" ? assembleCompute : type === "license" ? assembleLicense : assembleProduct;
