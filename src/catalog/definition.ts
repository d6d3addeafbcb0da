import type { AccountingUnit, KnownProductV2, ProductV2Input } from "../products/product";
import { PRODUCT_TYPES } from "../products/product-types";

/** What a category keeps from its first product (spec §2). */
export interface Definition {
  readonly productType: string;
  readonly accountingUnit: AccountingUnit;
  readonly accountingFrequency: string;
  readonly freeToUse: boolean;
}

/** A field that a category keeps, and the code of the refusal where a catalog has another. */
export interface KeptField {
  readonly field: keyof Definition;
  readonly code: string;
  /** What it is in a sentence: "a category keeps the … of its first product". */
  readonly noun: string;
}

const KEPT: readonly KeptField[] = [
  { field: "productType", code: "category-type", noun: "product type" },
  { field: "accountingUnit", code: "category-unit", noun: "unit" },
  { field: "accountingFrequency", code: "category-frequency", noun: "frequency" },
  { field: "freeToUse", code: "category-free", noun: "freeToUse" },
];

export const definitionOf = ({ type, category }: KnownProductV2 | ProductV2Input): Definition => {
  const { accountingUnit, accountingFrequency, freeToUse } = category;
  return {
    productType: PRODUCT_TYPES[type],
    accountingUnit,
    accountingFrequency,
    freeToUse: freeToUse ?? false,
  };
};

const isSameUnit = (a: AccountingUnit, b: AccountingUnit): boolean =>
  a.name === b.name &&
  a.namePlural === b.namePlural &&
  a.floatingPoint === b.floatingPoint &&
  a.displayFrequencySuffix === b.displayFrequencySuffix;

/** The fields in which two definitions differ. */
export const differencesOf = (a: Definition, b: Definition): readonly KeptField[] =>
  KEPT.filter(({ field }) =>
    field === "accountingUnit"
      ? !isSameUnit(a.accountingUnit, b.accountingUnit)
      : a[field] !== b[field],
  );

export const isSameDefinition = (a: Definition, b: Definition): boolean =>
  differencesOf(a, b).length === 0;

/** A value as a sentence names it: of a unit its name, or what else tells the two apart. */
export const valueText = (of: Definition, other: Definition, field: keyof Definition): string => {
  if (field !== "accountingUnit") return String(of[field]);
  const { accountingUnit: unit } = of;
  if (unit.name !== other.accountingUnit.name) return unit.name;
  const differing = Object.entries(unit).filter(
    ([key, value]) => Reflect.get(other.accountingUnit, key) !== value,
  );
  return `${unit.name} (${differing.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ")})`;
};
