import type { GivenOf, ReadOf } from "../codec/field";
import type { accountingUnitFields, FREQUENCIES } from "./category";
import type { productFields } from "./fields";
import type { fractionFields } from "./fraction";
import type { ProductTypeOf, TypeName } from "./product-types";

type Tables = typeof productFields;
type Plain<T> = { [K in keyof T]: T[K] };

/** A machine, or a slice of one. @since 0.1.0 */
export type ProductV2Compute = ReadOf<Tables["compute"]>;
/** Storage, by quota or by use. @since 0.1.0 */
export type ProductV2Storage = ReadOf<Tables["storage"]>;
/** A public link. @since 0.1.0 */
export type ProductV2Ingress = ReadOf<Tables["ingress"]>;
/** A software licence. @since 0.1.0 */
export type ProductV2License = ReadOf<Tables["license"]>;
/** A public IP address. @since 0.1.0 */
export type ProductV2NetworkIP = ReadOf<Tables["network_ip"]>;
/** Tokens of a language model; Core2 only. @since 0.1.0 */
export type ProductV2Inference = ReadOf<Tables["inference"]>;
/** A private network; Core2 only. @since 0.1.0 */
export type ProductV2PrivateNetwork = ReadOf<Tables["private_network"]>;

/** A product of a type that this version knows. It can be given back to `create`. @since 0.1.0 */
export type KnownProductV2 =
  | ProductV2Compute
  | ProductV2Storage
  | ProductV2Ingress
  | ProductV2License
  | ProductV2NetworkIP
  | ProductV2Inference
  | ProductV2PrivateNetwork;

/** The kinds of product, as a category states them. @since 0.1.0 */
export type ProductType = ProductTypeOf<TypeName>;
/** How often a category accounts. @since 0.1.0 */
export type AccountingFrequency = (typeof FREQUENCIES)[number];
/** What a category counts. @since 0.1.0 */
export type AccountingUnit = ReadOf<typeof accountingUnitFields>;
/** A slice of a device, such as 1/7. @since 0.1.0 */
export type Fraction = ReadOf<typeof fractionFields>;

/** What products are accounted in. Immutable after its first product. @since 0.1.0 */
export type ProductCategory<P extends string = ProductType, Q = AccountingFrequency> = Plain<
  Omit<ProductV2Storage["category"], "productType" | "accountingFrequency"> & {
    productType: P;
    accountingFrequency: Q;
  }
>;

/**
 * A well-formed product of a kind that this version does not know: newer servers add some.
 * It can be shown, and not be sent.
 *
 * @since 0.1.0
 */
export type ProductV2Other = Plain<
  Omit<ProductV2Storage, "type" | "productType" | "category" | "balance" | "maxUsableBalance"> & {
    type: "other";
    /** The `type` that the Core sent; `""` where it sent none. */
    wireType: string;
    productType: string;
    category: ProductCategory<string, string>;
    /** The row as `JSON.parse` reads it, for people and logs. */
    wire: unknown;
  }
>;

/** A product as it is read. `isKnownProduct` narrows it. @since 0.1.0 */
export type ProductV2 = KnownProductV2 | ProductV2Other;

/** What `create` takes for a machine, or for a slice of one. @since 0.2.0 */
export type ProductV2ComputeInput = GivenOf<Tables["compute"]>;
/** What `create` takes for storage. @since 0.2.0 */
export type ProductV2StorageInput = GivenOf<Tables["storage"]>;
/** What `create` takes for a public link. @since 0.2.0 */
export type ProductV2IngressInput = GivenOf<Tables["ingress"]>;
/** What `create` takes for a software licence. @since 0.2.0 */
export type ProductV2LicenseInput = GivenOf<Tables["license"]>;
/** What `create` takes for a public IP address. @since 0.2.0 */
export type ProductV2NetworkIPInput = GivenOf<Tables["network_ip"]>;
/** What `create` takes for tokens of a language model. @since 0.2.0 */
export type ProductV2InferenceInput = GivenOf<Tables["inference"]>;
/** What `create` takes for a private network. @since 0.2.0 */
export type ProductV2PrivateNetworkInput = GivenOf<Tables["private_network"]>;

/**
 * What `create` takes: `type` decides which fields are allowed. Only what a person has to decide
 * is required; for an optional field `null` means left out.
 *
 * @since 0.1.0
 */
export type ProductV2Input =
  | ProductV2ComputeInput
  | ProductV2StorageInput
  | ProductV2IngressInput
  | ProductV2LicenseInput
  | ProductV2NetworkIPInput
  | ProductV2InferenceInput
  | ProductV2PrivateNetworkInput;

/**
 * A category that several products share, of whatever type they are.
 *
 * @example
 * const category: ProductCategoryInput = { name: "u1", provider: "example", accountingUnit, accountingFrequency: "PERIODIC_MINUTE" };
 * const machines = [1, 2, 4].map((cpu) => ({ type: "compute" as const, name: `u1-${cpu}`, cpu, category, … }));
 *
 * @since 0.2.0
 */
export type ProductCategoryInput = Plain<Omit<ProductV2StorageInput["category"], "productType">>;

/** What names a product. @since 0.1.0 */
export interface ProductReference {
  name: string;
  category: string;
  provider: string;
}

/**
 * Narrows to the products that this version knows.
 *
 * @example
 * const computes = page.items.filter(isKnownProduct).filter((p) => p.type === "compute");
 *
 * @since 0.1.0
 */
export const isKnownProduct = (product: ProductV2): product is KnownProductV2 =>
  product.type !== "other";

/** The reference of a product: its name, its category's and its provider's. @since 0.1.0 */
export const productReference = ({ name, category }: ProductV2): ProductReference => ({
  name,
  category: category.name,
  provider: category.provider,
});
