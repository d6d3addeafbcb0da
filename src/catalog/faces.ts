import { isRecord, type Values } from "../codec/record";

/**
 * Products in the categories that the first of each shows, as a Core keeps what it got first. Until
 * its next start, Core2 shows what was sent with each, so that rows of one category can disagree.
 */
export const withFirstFace = (products: readonly unknown[]): readonly unknown[] => {
  const firsts = new Map<unknown, Values>();
  return products.map((product) => {
    const { category } = Object(product);
    if (!isRecord(category)) return product;
    const { name, provider, productType } = category;
    const first = firsts.get(name) ?? category;
    firsts.set(name, first);
    // Another provider or type is no face of the same category: it stays, and is refused.
    return { ...Object(product), category: { ...first, provider, productType } };
  });
};
