import { tryTo } from "./try-to";

/** The same in every copy of the package. */
const BRAND = Symbol.for("ucloud-products.error");

/** Not enumerable: the brand is for `isProductsError`, not for people. */
export const brand = (error: object): void => {
  Object.defineProperty(error, BRAND, { value: true });
};

export const isBranded = (value: unknown): boolean =>
  typeof value === "object" && value !== null && tryTo(() => Reflect.get(value, BRAND)) === true;
