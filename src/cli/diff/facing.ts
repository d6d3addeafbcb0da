import type { ProductV2Input } from "ucloud-products";
import { definitionOf, differencesOf } from "../../catalog/definition";
import { byCategory, disagreementsOf, withFace } from "../faces";

type Products = readonly [ProductV2Input, ...ProductV2Input[]];

/**
 * How a category is compared of which a Core shows several definitions: as a plan does, by the one
 * nearest to the other side's, and by the flag of the products that the other side has as well.
 */
const faceOf = (own: Products, theirs: Products): ProductV2Input["category"] => {
  const [sample] = theirs;
  const wanted = definitionOf(sample);
  const distance = (item: ProductV2Input): number =>
    differencesOf(definitionOf(item), wanted).length;
  const [nearest = sample] = [...own].sort((a, b) => distance(a) - distance(b));
  const names = new Set(theirs.map(({ name }) => name));
  const both = own.filter(({ name }) => names.has(name));
  const flag = sample.category.allowSubAllocations ?? true;
  const isOther = (both.length > 0 ? both : own).some(
    ({ category }) => category.allowSubAllocations !== flag,
  );
  return { ...nearest.category, allowSubAllocations: isOther ? !flag : flag };
};

/** What a Core has, with one definition for each category: seen from the other side. */
export const facing = (
  items: readonly ProductV2Input[],
  other: readonly ProductV2Input[],
): readonly ProductV2Input[] => {
  const mine = byCategory(items);
  const theirs = byCategory(other);
  const faces = new Map(
    disagreementsOf(items).map(({ category }) => {
      const own = mine.get(category);
      return [category, own && faceOf(own, theirs.get(category) ?? own)] as const;
    }),
  );
  return items.map((item) => {
    const face = faces.get(item.category.name);
    return face === undefined ? item : withFace(item, face);
  });
};
