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
    name: unit.name.parse(row.name, pass) ?? unit.name.unset(pass),
    namePlural: unit.namePlural.parse(row.namePlural, pass) ?? unit.namePlural.unset(pass),
    floatingPoint:
      unit.floatingPoint.parse(row.floatingPoint, pass) ?? unit.floatingPoint.unset(pass),
    displayFrequencySuffix:
      unit.displayFrequencySuffix.parse(row.displayFrequencySuffix, pass) ??
      unit.displayFrequencySuffix.unset(pass),
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
        name: fields.name.parse(row.name, pass) ?? fields.name.unset(pass),
        provider: fields.provider.parse(row.provider, pass) ?? fields.provider.unset(pass),
        productType:
          fields.productType.parse(row.productType, pass) ?? fields.productType.unset(pass),
        accountingUnit:
          fields.accountingUnit.parse(row.accountingUnit, pass) ??
          fields.accountingUnit.unset(pass),
        accountingFrequency:
          fields.accountingFrequency.parse(row.accountingFrequency, pass) ??
          fields.accountingFrequency.unset(pass),
        freeToUse: fields.freeToUse.parse(row.freeToUse, pass) ?? fields.freeToUse.unset(pass),
        allowSubAllocations:
          fields.allowSubAllocations.parse(row.allowSubAllocations, pass) ??
          fields.allowSubAllocations.unset(pass),
      }) as ReadOf<typeof fields>,
  });
};
