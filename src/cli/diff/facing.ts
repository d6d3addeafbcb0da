import type { ProductV2Input } from "ucloud-products";
import { definitionOf, differencesOf } from "../../catalog/definition";
import { type Listed, listedOf } from "../../catalog/listed";
import { disagreementsOf, withFace } from "../faces";

/** Products of one category, by name. */
type Products = NonNullable<ReturnType<Listed["get"]>>;

/**
 * How a category is compared of which a Core shows several definitions: as a plan does, by the one
 * nearest to the other side's, and by the flag of the products that the other side has as well.
 */
const faceOf = (own: Products, theirs: Products): ProductV2Input["category"] | undefined => {
  const [sample] = theirs.values();
  if (sample === undefined) return undefined;
  const wanted = definitionOf(sample);
  const distance = (item: ProductV2Input): number =>
    differencesOf(definitionOf(item), wanted).length;
  const mine = [...own.values()];
  const [nearest = sample] = [...mine].sort((a, b) => distance(a) - distance(b));
  const both = mine.filter(({ name }) => theirs.has(name));
  const flag = sample.category.allowSubAllocations ?? true;
  const isOther = (both.length > 0 ? both : mine).some(
    ({ category }) => category.allowSubAllocations !== flag,
  );
  return { ...nearest.category, allowSubAllocations: isOther ? !flag : flag };
};

/** What a Core has, with one definition for each category: seen from the other side. */
export const facing = (
  items: readonly ProductV2Input[],
  other: readonly ProductV2Input[],
): readonly ProductV2Input[] => {
  const mine = listedOf({ items });
  const theirs = listedOf({ items: other });
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
