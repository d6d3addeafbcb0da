import type { ProductV2Input, RetrieveQuery } from "../../src/index";

/** Which Core, as whom, and under which names. */
export interface LiveOptions {
  readonly url: string;
  readonly provider: string;
  /** An access token, or a refresh token. */
  readonly providerToken: string;
  /** Left out: what needs a user is skipped, and said to be. */
  readonly userToken?: string | undefined;
  /** Part of every name; no two runs share one. */
  readonly run: string;
  readonly write: (line: string) => void;
}

/** The one category that a run makes. */
export const categoryOf = ({ run }: LiveOptions): string => `sdk-live-${run}`;
const freshCategoryOf = (options: LiveOptions): string => `${categoryOf(options)}-fresh`;

/** Every category that a Core may hold after a run, wrongly or rightly. */
export const categoriesOf = (options: LiveOptions): readonly string[] => [
  categoryOf(options),
  categoryOf(options).toUpperCase(),
  freshCategoryOf(options),
];

/** More than a page of ten. */
export const PAGED = 12;

type Storage = Extract<ProductV2Input, { type: "storage" }>;

/** A product of the run; its price is its index, unless another is given. */
export const product = (options: LiveOptions, index: number, price = index): Storage => ({
  type: "storage",
  name: `${categoryOf(options)}-${String(index).padStart(2, "0")}`,
  price,
  description: "Made by a conformance run; nobody needs it",
  category: {
    name: categoryOf(options),
    provider: options.provider,
    accountingUnit: {
      name: "GB",
      namePlural: "GB",
      floatingPoint: false,
      displayFrequencySuffix: false,
    },
    accountingFrequency: "PERIODIC_DAY",
  },
});

export const productsOf = (options: LiveOptions): readonly Storage[] =>
  Array.from({ length: PAGED }, (_, index) => product(options, index));

/** A product of a category that no other product of the run has, and that no Core should come to hold. */
export const inFreshCategory = (options: LiveOptions): Storage => {
  const { category, ...rest } = product(options, PAGED);
  return { ...rest, category: { ...category, name: freshCategoryOf(options) } };
};

/** A product of the run whose category is written in capitals: the Core has it in small letters. */
export const inCapitals = (options: LiveOptions, index: number): Storage => {
  const { category, ...rest } = product(options, index);
  return { ...rest, category: { ...category, name: category.name.toUpperCase() } };
};

export const referenceOf = (options: LiveOptions, index: number): RetrieveQuery => ({
  filterName: product(options, index).name,
  filterCategory: categoryOf(options),
  filterProvider: options.provider,
});
