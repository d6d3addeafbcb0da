import { array } from "../codec/array";
import { defaulted, optional, required, serverOwned } from "../codec/field";
import { flag } from "../codec/flag";
import { anyInt64, int32, integer, unsetAtZero } from "../codec/integer";
import { implied } from "../codec/one-of";
import { table } from "../codec/struct";
import { element, name, text } from "../codec/text";
import { categoryOf, MAX_TEXT } from "./category";
import { fraction } from "./fraction";
import { PRODUCT_TYPES, type ProductTypeOf, type TypeName } from "./product-types";

/** Both Cores take a negative one (spec §2). */
const price = integer(
  0,
  Number.MAX_SAFE_INTEGER,
  "an integer (of an amount of money, the millionths: money(…) makes them)",
);

const MAX_MODEL = 128;

/** The fields of every product of a type, in the order in which they are sent. */
const commonFields = <const T extends TypeName>(type: T) => {
  const productType: ProductTypeOf<T> = PRODUCT_TYPES[type];
  return {
    /** The discriminator: which kind of product this is. */
    type: required(implied(type), { unset: type }),
    /** Unique within its category. One line, no `@`. */
    name: required(name(MAX_TEXT)),
    /** Per unit and period; in millionths where the unit is `floatingPoint`: see `money`. */
    price: required(price),
    /** What the product is accounted in. Immutable after the category's first product. */
    category: required(categoryOf(type)),
    /** For people. One line. */
    description: required(text(MAX_TEXT), { unset: "" }),
    /** Follows from `type`. */
    productType: defaulted(implied(productType), productType),
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
export type CommonFields<T extends TypeName> = ReturnType<typeof commonFields<T>>;

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
  tags: defaulted(array(element(MAX_TEXT)), []),
};

/** The field table of each product type: types, codecs, writer, docs and tests come from it. */
export const productFields = {
  compute: table(computeFields),
  storage: table(commonFields("storage")),
  network_ip: table(commonFields("network_ip")),
  ingress: table(commonFields("ingress")),
  license: table(licenseFields),
  inference: table(commonFields("inference")),
  private_network: table(commonFields("private_network")),
};
