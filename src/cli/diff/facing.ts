import type { ProductV2Input } from "ucloud-products";
import { type Definition, definitionOf, differencesOf } from "../../catalog/definition";
import { disagreementsOf, firstsOf, withFace } from "../../catalog/faces";

const distance = (item: ProductV2Input, wanted: Definition): number =>
  differencesOf(definitionOf(item), wanted).length;

/**
 * How a category is compared of which a Core shows several definitions: as a plan does, by the one
 * nearest to `wanted`, and by the flag of the products that the other side lists as well.
 */
const faceOf = (
  own: readonly ProductV2Input[],
  wanted: ProductV2Input,
  listed: ReadonlySet<string>,
): ProductV2Input["category"] => {
  const definition = definitionOf(wanted);
  const [nearest = wanted] = [...own].sort(
    (a, b) => distance(a, definition) - distance(b, definition),
  );
  const both = own.filter(({ name }) => listed.has(name));
  const flag = wanted.category.allowSubAllocations ?? true;
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
  const wanted = firstsOf(other);
  const faces = new Map(
    disagreementsOf(items).map(({ category }) => {
      const own = items.filter((item) => item.category.name === category);
      const theirs = other.filter((item) => item.category.name === category);
      const sample = wanted.get(category) ?? own[0];
      return [
        category,
        sample && faceOf(own, sample, new Set(theirs.map(({ name }) => name))),
      ] as const;
    }),
  );
  return items.map((item) => {
    const face = faces.get(item.category.name);
    return face === undefined ? item : withFace(item, face);
  });
};
