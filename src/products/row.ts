import { type Fields, required } from "../codec/field";
import { isRead, type Path, REFUSED, type Reads, type Report, UNSET } from "../codec/kind";
import { anyText } from "../codec/leaves";
import { isRecord, record } from "../codec/record";
import {
  accountingFrequency,
  assemblerOf,
  categoryFields,
  PRODUCT_TYPES,
  productFields,
  TYPE_NAMES,
  type TypeName,
  typeName,
} from "./fields";
import type { KnownProductV2, ProductReference, ProductV2, ProductV2Other } from "./product";

/** Which of the balances are read: those that a query asked for. */
export interface Balances {
  readonly balance: boolean;
  readonly maxUsableBalance: boolean;
}

/** Core2 sends 0 for a balance that was not asked for. */
export const balancesOf = (query: {
  readonly includeBalance?: boolean | null | undefined;
  readonly includeMaxBalance?: boolean | null | undefined;
}): Balances => ({
  balance: query.includeBalance === true,
  maxUsableBalance: query.includeMaxBalance === true,
});

const BY_PRODUCT_TYPE: ReadonlyMap<unknown, TypeName> = new Map(
  TYPE_NAMES.map((type) => [PRODUCT_TYPES[type], type]),
);

const isGivenText = (value: unknown): value is string => typeof value === "string" && value !== "";

/**
 * Which product a row is, as Core2 itself sorts it out at its next start: its `productType`
 * decides; where that is empty its category's, and then its `type`.
 */
const typeOf = (row: Readonly<Record<string, unknown>>): TypeName | "other" | undefined => {
  const category = isRecord(row.category) ? row.category : {};
  const frequency = category.accountingFrequency;
  if (isGivenText(frequency) && !accountingFrequency.is(frequency)) return "other";
  if (isGivenText(row.productType)) return BY_PRODUCT_TYPE.get(row.productType) ?? "other";
  const inherited = BY_PRODUCT_TYPE.get(category.productType);
  if (inherited !== undefined) return inherited;
  if (typeName.is(row.type)) return row.type;
  return isGivenText(category.productType) || isGivenText(row.type) ? "other" : undefined;
};

const emptyText = required(anyText, { unset: "" });

/** What is read of a product of an unknown kind: what all have in common, its types as plain texts. */
const otherFields = {
  ...productFields.storage,
  type: emptyText,
  category: required(
    record({
      ...categoryFields("storage"),
      productType: emptyText,
      accountingFrequency: required(anyText),
    }),
  ),
  productType: emptyText,
};

type Unread = readonly (keyof KnownProductV2)[];

const knownReader = (type: TypeName, unread: Unread): Reads<KnownProductV2> =>
  // Honest: what the table of one type reads is a member of the union of all.
  record<Fields>(productFields[type], {
    unread,
    assemble: assemblerOf(type),
  }) as Reads<unknown> as Reads<KnownProductV2>;

const otherReader = (unread: Unread): Reads<ProductV2Other> => {
  const kind = record(otherFields, { unread });
  return {
    read: (row) => {
      const read = kind.read(row);
      if (!isRead(read)) return REFUSED;
      const { type: wireType, category, ...common } = read;
      const productType = common.productType || category.productType || wireType;
      return {
        ...common,
        type: "other",
        wireType,
        productType,
        category: { ...category, productType: category.productType || productType },
        wire: row,
      };
    },
    explainRead: kind.explainRead,
  };
};

const explainUntyped = (row: unknown, path: Path, report: Report): void => {
  untypedRow.explainRead(row, path, report);
  if (isRecord(row) && anyText.read(row.type) === UNSET)
    report([...path, "type"], "a type, or a productType, that says what this is", row.type);
};
const untypedRow = record(otherFields);

const makeReader = (unread: Unread): Reads<ProductV2> => {
  const other = otherReader(unread);
  const known = new Map(TYPE_NAMES.map((type) => [type, knownReader(type, unread)]));
  const readerOf = (row: unknown): Reads<ProductV2> | undefined => {
    const type = isRecord(row) ? typeOf(row) : undefined;
    return type === "other" ? other : type && known.get(type);
  };
  return {
    read: (row) => readerOf(row)?.read(row) ?? REFUSED,
    explainRead: (row, path, report) => {
      const reader = readerOf(row);
      if (reader !== undefined) reader.explainRead(row, path, report);
      else explainUntyped(row, path, report);
    },
  };
};

const made = new Map<string, Reads<ProductV2>>();

/** Reads a row of either generation as the one product that it means (spec §2). */
export const productReader = ({ balance, maxUsableBalance }: Balances): Reads<ProductV2> => {
  const unread: Unread = [
    ...(balance ? [] : (["balance"] as const)),
    ...(maxUsableBalance ? [] : (["maxUsableBalance"] as const)),
  ];
  const key = unread.join();
  const reader = made.get(key) ?? makeReader(unread);
  made.set(key, reader);
  return reader;
};

/** The reference of a row that is no product, as far as it can be told. */
export const referenceOfRow = (row: unknown): ProductReference | undefined => {
  if (!isRecord(row) || !isRecord(row.category)) return undefined;
  const { name, category } = row;
  return isGivenText(name) && isGivenText(category.name) && isGivenText(category.provider)
    ? { name, category: category.name, provider: category.provider }
    : undefined;
};
