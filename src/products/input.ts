import { optional, required } from "../codec/field";
import type { Pass } from "../codec/pass";
import { struct } from "../codec/struct";
import { anyText } from "../codec/text";
import { union } from "../codec/union";
import { categoryFields } from "./category";
import { productFields } from "./fields";
import { productStructs } from "./structs";

/** The fields that every type has: what can be checked without a known type. */
const { type: _, productType: __, ...common } = productFields.storage;
const category = { ...categoryFields("storage"), productType: optional(anyText) };
const untyped = struct(
  "a product",
  { ...common, category: required(struct("ProductCategory", category)) },
  { unknown: null },
);

const explainUntyped = (value: object, tag: unknown, pass: Pass): void => {
  // Of a `ProductV2Other` only the type is wrong.
  if (tag !== "other") untyped.write(value, pass);
};

/** An item of `create`, checked by the codec that its `type` names. */
export const productInput = union(
  "ProductV2Input",
  "type",
  Object.values(productStructs),
  explainUntyped,
);
