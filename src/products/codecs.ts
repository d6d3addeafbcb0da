import type { Type } from "io-ts";
import { Codec } from "../codec/codec";
import { envelope } from "../codec/envelope";
import { required } from "../codec/field";
import { given } from "../codec/given";
import { oneOf } from "../codec/one-of";
import { type Parse, Pass } from "../codec/pass";
import { isRecord } from "../codec/record";
import { isSame } from "../codec/same";
import { struct } from "../codec/struct";
import { anyText } from "../codec/text";
import type * as bulk from "./bulk";
import * as tables from "./category";
import { productFields } from "./fields";
import { fraction } from "./fraction";
import { productInput } from "./input";
import * as product from "./product";
import { PRODUCT_TYPES } from "./product-types";
import { rowReader } from "./row";

/** All that a row says, balances included. */
const readRow = rowReader({ balance: true, maxUsableBalance: true });

/** A product as a row: one of an unknown type is what it was read from. */
const rowOf = (value: unknown): unknown =>
  isRecord(value) && value.type === "other" ? value.wire : value;

/** The codec of the products for which `isOne` holds. */
const productCodec = <A extends product.ProductV2>(
  name: string,
  expected: string,
  isOne: (value: product.ProductV2) => value is A,
): Type<A, unknown> => {
  const parse: Parse<A> = (row, pass) => {
    const { failures } = pass;
    const read = readRow(row, pass);
    if (read === undefined || pass.failures > failures) return undefined;
    return isOne(read) ? read : pass.refuseAt("type", expected, read.type);
  };
  return new Codec<A>(name, parse, {
    expected: "a product",
    // A product is what its own row reads as.
    is: (value): value is A => isSame(parse(rowOf(value), new Pass()), value),
    encode: rowOf,
  });
};

const ofType = <A extends product.KnownProductV2>(name: string, type: A["type"]) =>
  productCodec(name, `"${type}"`, (value): value is A => value.type === type);

const SERVER_OWNED: readonly string[] = Object.values(productFields.storage).flatMap(
  ({ key, presence }) => (presence === "server" ? [key] : []),
);

/** An input that breaks a rule, unchanged but for the fields that the server owns. */
const withoutServerOwned = (value: object): unknown =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !SERVER_OWNED.includes(key)));

// Each codec bears the name of its type, which is io-ts's habit.

/** A product, decoded from a row of either generation, and encoded as a row. @since 0.1.0 */
export type ProductV2 = product.ProductV2;
export const ProductV2: Type<ProductV2, unknown> = productCodec(
  "ProductV2",
  "a product",
  (value): value is ProductV2 => true,
);

/** A product of a type that this version knows. @since 0.1.0 */
export type KnownProductV2 = product.KnownProductV2;
export const KnownProductV2: Type<KnownProductV2, unknown> = productCodec(
  "KnownProductV2",
  "a known type",
  product.isKnownProduct,
);

/** A product of a type that this version does not know; it encodes to its `wire`. @since 0.1.0 */
export type ProductV2Other = product.ProductV2Other;
export const ProductV2Other: Type<ProductV2Other, unknown> = productCodec(
  "ProductV2Other",
  "an unknown type",
  (value): value is ProductV2Other => value.type === "other",
);

/** @since 0.1.0 */
export type ProductV2Compute = product.ProductV2Compute;
export const ProductV2Compute: Type<ProductV2Compute, unknown> = ofType(
  "ProductV2Compute",
  "compute",
);
/** @since 0.1.0 */
export type ProductV2Storage = product.ProductV2Storage;
export const ProductV2Storage: Type<ProductV2Storage, unknown> = ofType(
  "ProductV2Storage",
  "storage",
);
/** @since 0.1.0 */
export type ProductV2Ingress = product.ProductV2Ingress;
export const ProductV2Ingress: Type<ProductV2Ingress, unknown> = ofType(
  "ProductV2Ingress",
  "ingress",
);
/** @since 0.1.0 */
export type ProductV2License = product.ProductV2License;
export const ProductV2License: Type<ProductV2License, unknown> = ofType(
  "ProductV2License",
  "license",
);
/** @since 0.1.0 */
export type ProductV2NetworkIP = product.ProductV2NetworkIP;
export const ProductV2NetworkIP: Type<ProductV2NetworkIP, unknown> = ofType(
  "ProductV2NetworkIP",
  "network_ip",
);
/** @since 0.1.0 */
export type ProductV2Inference = product.ProductV2Inference;
export const ProductV2Inference: Type<ProductV2Inference, unknown> = ofType(
  "ProductV2Inference",
  "inference",
);
/** @since 0.1.0 */
export type ProductV2PrivateNetwork = product.ProductV2PrivateNetwork;
export const ProductV2PrivateNetwork: Type<ProductV2PrivateNetwork, unknown> = ofType(
  "ProductV2PrivateNetwork",
  "private_network",
);

/**
 * An item of `create`. Decoding checks it by the rules of `create` and fills in its defaults;
 * encoding writes them, and never the fields that the server owns.
 *
 * @since 0.1.0
 */
export type ProductV2Input = product.ProductV2Input;
export const ProductV2Input: Type<ProductV2Input, unknown> = given(
  productInput,
  "ProductV2Input",
  withoutServerOwned,
);

/** A bulk of what the codec `item` is of. @since 0.1.0 */
export type BulkRequest<T> = bulk.BulkRequest<T>;
export const BulkRequest = <A>(item: Type<A, unknown>): Type<BulkRequest<A>, unknown> =>
  envelope(`BulkRequest<${item.name}>`, item, {});

/** @since 0.1.0 */
export type AccountingUnit = product.AccountingUnit;
export const AccountingUnit: Type<AccountingUnit, unknown> = tables.accountingUnit;
/** @since 0.1.0 */
export type AccountingFrequency = product.AccountingFrequency;
export const AccountingFrequency: Type<AccountingFrequency, unknown> = tables.accountingFrequency;
/** @since 0.1.0 */
export type ProductType = product.ProductType;
const productType = oneOf(Object.values(PRODUCT_TYPES));
export const ProductType: Type<ProductType, unknown> = productType;
/** @since 0.1.0 */
export type ProductCategory = product.ProductCategory;
export const ProductCategory: Type<ProductCategory, unknown> = struct("ProductCategory", {
  ...tables.categoryFields("storage"),
  productType: required(productType),
});
/** @since 0.1.0 */
export type Fraction = product.Fraction;
export const Fraction: Type<Fraction, unknown> = fraction;
/** @since 0.1.0 */
export type ProductReference = product.ProductReference;
export const ProductReference: Type<ProductReference, unknown> = struct("ProductReference", {
  name: required(anyText),
  category: required(anyText),
  provider: required(anyText),
});
