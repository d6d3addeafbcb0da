import { isKnownProduct, type KnownProductV2, type ProductV2 } from "ucloud-products";
import type { Disagreement } from "../catalog/faces";
import type { Obstacle } from "../catalog/sort-out";
import { FREQUENCIES } from "../catalog/units";
import { messageOf } from "../codec/issue";
import { oneLine, show } from "../codec/show";
import type { Terminal } from "./terminal";

type Named = Pick<ProductV2, "name" | "category">;

const remarkOn = ({ name, category }: Named, why: string, terminal: Terminal): void =>
  terminal.remark(oneLine(`${category.name}/${name} is left out: ${why}`));

const isFrequency = (text: string): boolean => Object.values<string>(FREQUENCIES).includes(text);

/** Products without those of an unknown type or frequency, which have no place in a catalog. */
export const withoutUnknown = (
  products: readonly ProductV2[],
  terminal: Terminal,
): readonly KnownProductV2[] =>
  products.filter((product): product is KnownProductV2 => {
    if (isKnownProduct(product)) return true;
    const { accountingFrequency } = product.category;
    const what = isFrequency(accountingFrequency)
      ? `product type ${show(product.productType)}`
      : `frequency ${show(accountingFrequency)}`;
    remarkOn(product, `this version knows no ${what}.`, terminal);
    return false;
  });

/** One remark for each product that a catalog can't hold. */
export const remarkLeftOut = (
  products: readonly Named[],
  leftOut: readonly Obstacle[],
  terminal: Terminal,
): void => {
  for (const [index, product] of products.entries()) {
    const [first, ...others] = leftOut.filter((obstacle) => obstacle.index === index);
    if (first === undefined) continue;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    const { field, expected, value } = first;
    remarkOn(product, messageOf(field, expected, value) + more, terminal);
  }
};

/** Of categories whose products show different definitions; `taken` says which counts. */
export const remarkFaces = (
  disagreements: readonly Disagreement[],
  taken: (disagreement: Disagreement) => string,
  terminal: Terminal,
): void => {
  for (const one of disagreements)
    terminal.remark(
      oneLine(
        `${one.category}: its products show different ${one.fields.join(", ")}: until its next start Core2 shows what was sent with each. ${taken(one)}`,
      ),
    );
};
