/** Marks the errors of every copy of the package. */
export const BRAND = Symbol.for("ucloud-products.error");
