import { PRODUCT_TYPES } from "../../src/fake-core/generations/product-types";

type Json = Readonly<Record<string, unknown>>;

/** What the API promises a row to be read as, said a second time and without the client's codecs. */
export type Expectation =
  | { readonly kind: "product"; readonly product: Json }
  | { readonly kind: "other"; readonly wireType: string }
  | { readonly kind: "rejected" };

const REJECTED: Expectation = { kind: "rejected" };
const TYPES = new Map<unknown, string>(
  Object.entries(PRODUCT_TYPES).map(([type, productType]) => [productType, type]),
);
const FREQUENCIES = ["ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY"];
const INTEGERS = [
  "price",
  "usage",
  "cpu",
  "memoryInGigs",
  "gpu",
  "balance",
  "maxUsableBalance",
  "pricePerUnit",
];

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isUnset = (value: unknown): boolean => value === undefined || value === null || value === "";

export const expectationOf = (
  row: unknown,
  asked: { readonly balance: boolean; readonly maxUsableBalance: boolean },
): Expectation => {
  if (!isRecord(row) || !isRecord(row.category)) return REJECTED;
  const { category } = row;
  const unit = category.accountingUnit;
  if (!isRecord(unit)) return REJECTED;
  if ([row.name, category.name, category.provider, category.accountingFrequency].some(isUnset))
    return REJECTED;
  if (INTEGERS.some((key) => typeof row[key] === "number" && !Number.isSafeInteger(row[key])))
    return REJECTED;
  if (typeof row.price !== "number") return REJECTED;
  const type = typeOf(row, category);
  if (type === undefined) return REJECTED;
  return type === "other"
    ? { kind: "other", wireType: String(row.type ?? "") }
    : {
        kind: "product",
        product: productOf(row, category, unit, type, asked),
      };
};

// api.md, Which row is what.
const typeOf = (row: Json, category: Json): string | undefined => {
  if (!FREQUENCIES.includes(String(category.accountingFrequency))) return "other";
  if (!isUnset(row.productType)) return TYPES.get(row.productType) ?? "other";
  const inherited = TYPES.get(category.productType);
  if (inherited !== undefined) return inherited;
  if (Object.hasOwn(PRODUCT_TYPES, String(row.type))) return String(row.type);
  return isUnset(row.type) && isUnset(category.productType) ? undefined : "other";
};

const productOf = (
  row: Json,
  category: Json,
  unit: Json,
  type: string,
  asked: { readonly balance: boolean; readonly maxUsableBalance: boolean },
): Json => {
  const productType = [...TYPES].find(([, name]) => name === type)?.[0];
  return {
    type,
    name: row.name,
    price: row.price,
    description: row.description ?? "",
    productType,
    hiddenInGrantApplications: row.hiddenInGrantApplications ?? false,
    category: {
      name: category.name,
      provider: category.provider,
      productType,
      accountingUnit: {
        name: unit.name ?? "",
        namePlural: unit.namePlural ?? "",
        floatingPoint: unit.floatingPoint ?? false,
        displayFrequencySuffix: unit.displayFrequencySuffix ?? false,
      },
      accountingFrequency: category.accountingFrequency,
      freeToUse: category.freeToUse ?? false,
      allowSubAllocations: category.allowSubAllocations ?? false,
    },
    ...given(row, ["usage"]),
    ...given(row, asked.balance ? ["balance"] : []),
    ...given(row, asked.maxUsableBalance ? ["maxUsableBalance"] : []),
    ...set(row, ["pricePerUnit"]),
    ...(type === "compute" ? hardwareOf(row) : {}),
    ...(type === "license" ? { tags: row.tags ?? [] } : {}),
  };
};

const hardwareOf = (row: Json): Json => ({
  ...set(row, ["cpu", "memoryInGigs", "gpu", "cpuModel", "memoryModel", "gpuModel"]),
  fraction: fractionOf(row.fraction),
});

const fractionOf = (fraction: unknown): Json => {
  const { numerator = 0, denominator = 0 } = isRecord(fraction) ? fraction : {};
  return Number(numerator) > 0 && Number(denominator) > 0
    ? { numerator, denominator }
    : { numerator: 1, denominator: 1 };
};

const given = (row: Json, keys: readonly string[]): Json =>
  Object.fromEntries(keys.filter((key) => !isUnset(row[key])).map((key) => [key, row[key]]));

// Zero is unset where the generations differ.
const set = (row: Json, keys: readonly string[]): Json =>
  given(
    row,
    keys.filter((key) => row[key] !== 0),
  );
