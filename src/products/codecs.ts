import type { Type } from "io-ts";
import { required } from "../codec/field";
import { ioType, isSame, readCodec } from "../codec/io-type";
import { isRead, REFUSED, type Reads } from "../codec/kind";
import { anyText } from "../codec/leaves";
import { isRecord, record } from "../codec/record";
import * as tables from "./fields";
import { fraction } from "./fraction";
import { productInput } from "./input";
import * as product from "./product";
import { productReader } from "./row";

/** All that a row says, balances included. */
const rows = productReader({ balance: true, maxUsableBalance: true });

/** A product as a row: one of an unknown kind is what it was read from. */
const rowOf = (value: unknown): unknown =>
  isRecord(value) && value.type === "other" ? value.wire : value;

/** Is it what its row reads as? */
const isProduct = (value: unknown): value is product.ProductV2 =>
  isSame(rows.read(rowOf(value)), value);

/** The rows that are products of one kind. */
const only = <A extends product.ProductV2>(
  expected: string,
  isOne: (value: product.ProductV2) => value is A,
): Reads<A> => ({
  read: (row) => {
    const read = rows.read(row);
    return isRead(read) && isOne(read) ? read : REFUSED;
  },
  explainRead: (row, path, report) => {
    const read = rows.read(row);
    if (!isRead(read)) rows.explainRead(row, path, report);
    else if (!isOne(read)) report([...path, "type"], expected, read.type);
  },
});

const ofType = <T extends tables.TypeName>(name: string, type: T) =>
  readCodec(
    name,
    only(
      `"${type}"`,
      (value): value is Extract<product.KnownProductV2, { type: T }> => value.type === type,
    ),
  );

// Each codec bears the name of its type, which is io-ts's habit.

/** A product, decoded from a row of either generation, and encoded as a row. @since 0.1.0 */
export type ProductV2 = product.ProductV2;
export const ProductV2: Type<ProductV2, unknown> = readCodec("ProductV2", rows, {
  is: isProduct,
  encode: rowOf,
});

/** A product of a type that this version knows. @since 0.1.0 */
export type KnownProductV2 = product.KnownProductV2;
export const KnownProductV2: Type<KnownProductV2, unknown> = readCodec(
  "KnownProductV2",
  only("a known type", product.isKnownProduct),
);

/** A product of a type that this version does not know; it encodes to its `wire`. @since 0.1.0 */
export type ProductV2Other = product.ProductV2Other;
export const ProductV2Other: Type<ProductV2Other, unknown> = readCodec(
  "ProductV2Other",
  only("an unknown type", (value): value is ProductV2Other => value.type === "other"),
  {
    is: (value): value is ProductV2Other => isProduct(value) && value.type === "other",
    encode: rowOf,
  },
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
export const ProductV2Input: Type<ProductV2Input, unknown> = ioType<ProductV2Input>({
  name: "ProductV2Input",
  is: productInput.is,
  decode: (value) => {
    const sent = productInput.send(value);
    // Honest: what is sent for an item is an item, with its defaults written out.
    return sent === REFUSED ? undefined : (sent as ProductV2Input);
  },
  explain: productInput.explain,
  // One that breaks the rules is no input; it stays what it is.
  encode: (value) => {
    const sent = productInput.send(value);
    return sent === REFUSED ? value : sent;
  },
});

/** @since 0.1.0 */
export type AccountingUnit = product.AccountingUnit;
export const AccountingUnit: Type<AccountingUnit, unknown> = readCodec(
  "AccountingUnit",
  tables.accountingUnit,
);
/** @since 0.1.0 */
export type AccountingFrequency = product.AccountingFrequency;
export const AccountingFrequency: Type<AccountingFrequency, unknown> = readCodec(
  "AccountingFrequency",
  tables.accountingFrequency,
);
/** @since 0.1.0 */
export type ProductType = product.ProductType;
export const ProductType: Type<ProductType, unknown> = readCodec("ProductType", tables.productType);
/** @since 0.1.0 */
export type ProductCategory = product.ProductCategory;
export const ProductCategory: Type<ProductCategory, unknown> = readCodec(
  "ProductCategory",
  record({ ...tables.categoryFields("storage"), productType: required(tables.productType) }),
);
/** @since 0.1.0 */
export type Fraction = product.Fraction;
export const Fraction: Type<Fraction, unknown> = readCodec("Fraction", fraction);
/** @since 0.1.0 */
export type ProductReference = product.ProductReference;
export const ProductReference: Type<ProductReference, unknown> = readCodec(
  "ProductReference",
  record({ name: required(anyText), category: required(anyText), provider: required(anyText) }),
);
