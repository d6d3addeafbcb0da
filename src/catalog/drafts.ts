import { pathText } from "../codec/issue";
import type { Path, Report } from "../codec/pass";
import type { Fraction } from "../products/product";
import type { Product } from "./keys";

/** The sizes of a product, and its price, before its texts are filled in. */
export interface Size {
  readonly cpu?: number | undefined;
  readonly memory?: number | undefined;
  readonly gpu?: number | undefined;
}

/** A product that a category makes, and where each of its fields stands in the file. */
export interface Draft extends Size {
  readonly name: string;
  /** By its source text. */
  readonly price: number | string | undefined;
  /** How many times the price counts: of a price for each GPU. */
  readonly times: number;
  readonly fraction: Fraction | undefined;
  /** What it says for itself. */
  readonly own: Product;
  readonly path: Path;
  /** Where what names it stands: of a size its element in the list. */
  readonly place: Path;
  readonly paths: Readonly<Record<string, Path>>;
}

/** "1/7", which has been checked. */
export const fractionOfText = (text: string): Fraction => {
  const [numerator, denominator] = text.split("/").map(Number);
  return { numerator: numerator ?? 1, denominator: denominator ?? 1 };
};

/** A product that stands by its name. */
export const draftOf = (name: string, own: Product, path: Path): Draft => ({
  name,
  cpu: own.cpu,
  memory: own.memory,
  gpu: own.gpu,
  price: own.price,
  times: 1,
  fraction: own.fraction === undefined ? undefined : fractionOfText(own.fraction),
  own,
  path,
  place: path,
  paths: { memoryInGigs: [...path, "memory"] },
});

/** Two products of one name: the later one is refused, and the earlier one named. */
export const withoutDuplicates = (drafts: readonly Draft[], report: Report): readonly Draft[] => {
  const byName = new Map<string, Draft>();
  for (const draft of drafts) {
    const earlier = byName.get(draft.name);
    if (earlier === undefined) byName.set(draft.name, draft);
    else
      report(
        draft.place,
        `a name that ${pathText(earlier.place)} does not have already`,
        draft.name,
      );
  }
  return [...byName.values()];
};
