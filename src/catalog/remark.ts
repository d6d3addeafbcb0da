import { oneLine } from "../codec/show";
import type { ProductV2Input } from "../products/product";
import { type Origin, originOf } from "./origin";
import type { Remark } from "./plan";

/** A remark about an item, or about the whole category of it. */
export const remarkOn = (
  about: keyof Origin,
  item: ProductV2Input,
  code: string,
  message: string,
): Remark => {
  const path = originOf(item)?.[about];
  return {
    code,
    category: item.category.name,
    ...(about === "product" ? { name: item.name } : {}),
    ...(path ? { path } : {}),
    // The Core's names can hold anything that older tools stored, and a terminal may show them.
    message: oneLine(message),
  };
};
