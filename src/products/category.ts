import { defaulted, type ReadOf, required } from "../codec/field";
import { flag } from "../codec/flag";
import { implied, oneOf } from "../codec/one-of";
import { struct, table } from "../codec/struct";
import { name, text } from "../codec/text";
import { PRODUCT_TYPES, type ProductTypeOf, type TypeName } from "./product-types";

export const MAX_TEXT = 16_384;

export const FREQUENCIES = ["ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY"] as const;
export const accountingFrequency = oneOf(FREQUENCIES);

export const accountingUnitFields = table({
  /** What one unit is called: `Core`, `GB`, `DKK`. */
  name: required(text(MAX_TEXT), { unset: "" }),
  /** What several units are called. */
  namePlural: required(text(MAX_TEXT), { unset: "" }),
  /** True where prices and balances count millionths of a unit: money. */
  floatingPoint: required(flag, { unset: false }),
  /** True where UCloud shows the frequency behind the unit: `Core-hours`. */
  displayFrequencySuffix: required(flag, { unset: false }),
});
const unit = accountingUnitFields;

export const accountingUnit = struct("AccountingUnit", unit, {
  build: (row, pass) => ({
    name: unit.name.read(row.name, pass),
    namePlural: unit.namePlural.read(row.namePlural, pass),
    floatingPoint: unit.floatingPoint.read(row.floatingPoint, pass),
    displayFrequencySuffix: unit.displayFrequencySuffix.read(row.displayFrequencySuffix, pass),
  }),
});

export const categoryFields = <const T extends TypeName>(type: T) => {
  const productType: ProductTypeOf<T> = PRODUCT_TYPES[type];
  return table({
    /** Unique within its provider, letter case aside. */
    name: required(name(MAX_TEXT)),
    /** The id of the provider that sells it. */
    provider: required(name(MAX_TEXT)),
    /** Follows from the product's `type`. */
    productType: defaulted(implied(productType), productType),
    /** What is counted. */
    accountingUnit: required(accountingUnit),
    /** How often it is counted. */
    accountingFrequency: required(accountingFrequency),
    /** Costs nothing, whatever the price. Default: false. */
    freeToUse: defaulted(flag, false),
    /** Whether a project may pass its allocation on. Default: true. */
    // Core2 leaves out what is false, so that absent reads as false (spec §2).
    allowSubAllocations: defaulted(flag, true, { unset: false }),
  });
};

/** The category of a product of a type. */
export const categoryOf = <const T extends TypeName>(type: T) => {
  const fields = categoryFields(type);
  return struct("ProductCategory", fields, {
    // Honest: these are the fields of the table, whatever `T` is; a test reads each.
    build: (row, pass) =>
      ({
        name: fields.name.read(row.name, pass),
        provider: fields.provider.read(row.provider, pass),
        productType: fields.productType.read(row.productType, pass),
        accountingUnit: fields.accountingUnit.read(row.accountingUnit, pass),
        accountingFrequency: fields.accountingFrequency.read(row.accountingFrequency, pass),
        freeToUse: fields.freeToUse.read(row.freeToUse, pass),
        allowSubAllocations: fields.allowSubAllocations.read(row.allowSubAllocations, pass),
      }) as ReadOf<typeof fields>,
  });
};
