import { isKnownProduct, type KnownProductV2, type ProductV2 } from "ucloud-products";
import { FREQUENCIES } from "../catalog/units";
import { oneLine, show } from "../codec/show";
import type { Disagreement } from "./faces";
import type { Terminal } from "./terminal";

interface Named {
  readonly name: string;
  readonly category: { readonly name: string };
}

/** Says that a product is left out, and why. */
export const remarkLeftOut = ({ name, category }: Named, why: string, terminal: Terminal): void =>
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
    remarkLeftOut(product, `this version knows no ${what}.`, terminal);
    return false;
  });

/** Of categories whose products show different definitions; `taken` says which counts. */
export const remarkFaces = (
  disagreements: readonly Disagreement[],
  taken: (disagreement: Disagreement) => string,
  terminal: Terminal,
): void => {
  for (const one of disagreements)
    terminal.remark(
      oneLine(
        `${one.category}: its products show different ${one.fields.join(", ")}. Until its next start, Core2 shows what was sent with each. ${taken(one)}`,
      ),
    );
};
