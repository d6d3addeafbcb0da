import type { Path, Report } from "../codec/pass";
import type { AccountingUnit } from "../products/product";
import { PRODUCT_TYPES, type TypeName } from "../products/product-types";
import type { Category } from "./keys";
import { currencyUnit, type Every, FREQUENCIES, resourceUnit, type UnitName } from "./units";

/** What a type is counted in, where its category does not say. */
export const UNIT_OF_TYPE: Readonly<Record<TypeName, UnitName>> = {
  compute: "Core",
  storage: "GB",
  network_ip: "IP",
  ingress: "link",
  license: "License",
  inference: "Token",
  private_network: "network",
};

const unitOf = ({ unit, money, type = "storage" }: Category, every: Every): AccountingUnit => {
  if (money !== undefined) return currencyUnit(money);
  return typeof unit === "object" ? unit : resourceUnit(unit ?? UNIT_OF_TYPE[type], every);
};

/** A category as its products have it: one object for all of them. */
export const categoryInput = (
  name: string,
  provider: string,
  category: Category & { readonly type: TypeName },
) => {
  const every = category.every ?? "once";
  return {
    name,
    provider,
    productType: PRODUCT_TYPES[category.type],
    accountingUnit: unitOf(category, every),
    accountingFrequency: FREQUENCIES[every],
    freeToUse: category.free ?? false,
    allowSubAllocations: category.subAllocations ?? true,
  };
};
export type CategoryInput = ReturnType<typeof categoryInput>;

/** Where a field of a category stands in the file. */
export const categoryPath = (path: Path, [field, ...inner]: Path, { money }: Category): Path => {
  switch (field) {
    case "accountingUnit":
      return money === undefined ? [...path, "unit", ...inner] : [...path, "money"];
    case "accountingFrequency":
      return [...path, "every"];
    case "provider":
      return ["provider"];
    default:
      return path;
  }
};

/** What a category has to say, and what it may not say. */
export const checkCategory = (category: Category, path: Path, report: Report): void => {
  const { type, unit, money, every } = category;
  if (unit !== undefined && money !== undefined)
    report([...path, "money"], "money or a unit, not both", money);
  if (type === "compute" && every === undefined)
    report([...path, "every"], "minute, hour, day or once (it can never be changed)", every);
};
