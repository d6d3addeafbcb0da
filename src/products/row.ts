import { required } from "../codec/field";
import type { Parse, Pass } from "../codec/pass";
import { isNothing, isRecord, type Values } from "../codec/record";
import { struct } from "../codec/struct";
import { anyText } from "../codec/text";
import { type Balances, builders } from "./builders";
import { accountingFrequency, categoryFields } from "./category";
import { productFields } from "./fields";
import type { KnownProductV2, ProductReference, ProductV2, ProductV2Other } from "./product";
import { isTypeName, PRODUCT_TYPES, TYPE_NAMES, type TypeName } from "./product-types";
import { productStructs } from "./structs";

const BY_PRODUCT_TYPE: ReadonlyMap<unknown, TypeName> = new Map(
  TYPE_NAMES.map((type) => [PRODUCT_TYPES[type], type]),
);

const isGivenText = (value: unknown): value is string => typeof value === "string" && value !== "";

/**
 * Which product a row is, as Core2 itself sorts it out at its next start: its `productType`
 * decides; where that is empty its category's, and then its `type`.
 */
const typeOf = (row: Values): TypeName | "other" | undefined => {
  const category = isRecord(row.category) ? row.category : {};
  const frequency = category.accountingFrequency;
  if (isGivenText(frequency) && !accountingFrequency.is(frequency)) return "other";
  if (isGivenText(row.productType)) return BY_PRODUCT_TYPE.get(row.productType) ?? "other";
  const inherited = BY_PRODUCT_TYPE.get(category.productType);
  if (inherited !== undefined) return inherited;
  if (isTypeName(row.type)) return row.type;
  return isGivenText(category.productType) || isGivenText(row.type) ? "other" : undefined;
};

// A field knows its key, so that each key has one of its own.
const plainText = () => required(anyText, { unset: "" });

/** What is read of a product of an unknown type: what all have in common, its types as plain texts. */
const { balance: _, maxUsableBalance: __, ...common } = productFields.storage;
const other = struct("ProductV2Other", {
  ...common,
  type: plainText(),
  category: required(
    struct("ProductCategory", {
      ...categoryFields("storage"),
      productType: plainText(),
      accountingFrequency: required(anyText),
    }),
  ),
  productType: plainText(),
});

const readOther = (row: Values, pass: Pass): ProductV2Other | undefined => {
  const { failures } = pass;
  const read = other.parse(row, pass);
  if (read === undefined || pass.failures > failures) return undefined;
  const { type: wireType, category, ...rest } = read;
  const productType = rest.productType || category.productType || wireType;
  return {
    ...rest,
    type: "other",
    wireType,
    productType,
    category: { ...category, productType: category.productType || productType },
    wire: row,
  };
};

/** Reports what is wrong with a row that does not say its type. */
const refuseUntyped = (row: Values, pass: Pass): undefined => {
  other.parse(row, pass);
  const category = isRecord(row.category) ? row.category : {};
  // A type of another JSON type has been refused already.
  const isText = (value: unknown) => typeof value === "string" || isNothing(value);
  if ([row.type, row.productType, category.productType].every(isText))
    pass.refuseAt("type", "a type, or a productType, that says what this is", row.type);
};

/** A row without the balances that were not asked for. */
const onlyAsked = ({ balance, maxUsableBalance, ...row }: Values, asked: Balances): Values => ({
  ...row,
  ...(asked.balance ? { balance } : {}),
  ...(asked.maxUsableBalance ? { maxUsableBalance } : {}),
});

/** Reads a row of either generation as the one product that it means (spec §2). */
export const rowReader =
  (asked: Balances): Parse<ProductV2> =>
  (row, pass) => {
    if (!isRecord(row)) return pass.refuse("a product", row);
    const type = typeOf(row);
    if (type === undefined) return refuseUntyped(row, pass);
    if (type === "other") return readOther(row, pass);
    const product: KnownProductV2 | undefined = pass.isSilent
      ? builders[type](row, pass, asked)
      : productStructs[type].parse(onlyAsked(row, asked), pass);
    return product;
  };

/** The reference of a row that is not a product, where the row names one. */
export const referenceOfRow = (row: unknown): ProductReference | undefined => {
  if (!isRecord(row) || !isRecord(row.category)) return undefined;
  const { name, category } = row;
  return isGivenText(name) && isGivenText(category.name) && isGivenText(category.provider)
    ? { name, category: category.name, provider: category.provider }
    : undefined;
};
