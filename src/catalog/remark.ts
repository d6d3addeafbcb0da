import { oneLine } from "../codec/show";
import type { ProductV2Input } from "../products/product";
import { originOf } from "./origin";
import type { Remark } from "./plan";

/** A remark about the whole category of an item. */
export const categoryRemark = (
  code: string,
  item: ProductV2Input | undefined,
  category: string,
  message: string,
): Remark => {
  const path = originOf(item)?.category;
  // The Core's names can hold anything that older tools stored, and a terminal may show them.
  return { code, category, ...(path ? { path } : {}), message: oneLine(message) };
};

/** A remark about one product. */
export const productRemark = (code: string, item: ProductV2Input, message: string): Remark => {
  const path = originOf(item)?.product;
  const { name, category } = item;
  return {
    code,
    category: category.name,
    name,
    ...(path ? { path } : {}),
    message: oneLine(message),
  };
};
