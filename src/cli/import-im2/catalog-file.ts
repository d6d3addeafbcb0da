import type { ImportedCategory, ImportedProduct } from "./imported";

const MODELS = ["cpuModel", "memoryModel", "gpuModel"] as const;

/** A decimal of money, which stands in a file as it was written. */
export class Decimal {
  constructor(readonly text: string) {}
}

type Value = string | number | boolean | Decimal | undefined | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

/** A category as a catalog file says it; what is undefined is left out. */
export const categoryFields = (category: ImportedCategory): Fields => {
  const { type, unit, money, every, free, subAllocations, description, products } = category;
  const models = sharedModels(products);
  const isFamilies = models !== undefined && products[0]?.family !== undefined;
  return {
    type,
    unit,
    money,
    every,
    free,
    subAllocations,
    ...models,
    description,
    sizes: isFamilies ? sizesOf(products) : undefined,
    products:
      isFamilies || products.length === 0
        ? undefined
        : Object.fromEntries(
            products.map((product) => [product.name, productFields(product, models === undefined)]),
          ),
  };
};

/** The models of all products; undefined where they differ. */
const sharedModels = (products: readonly ImportedProduct[]): Fields | undefined => {
  const [first] = products;
  const isShared = products.every((product) =>
    MODELS.every((key) => product[key] === first?.[key]),
  );
  return isShared ? modelsOf(first) : undefined;
};

const modelsOf = (product: ImportedProduct | undefined): Fields =>
  Object.fromEntries(MODELS.map((key) => [key, product?.[key]]));

const priceOf = ({ price }: ImportedProduct): Decimal | undefined =>
  price === undefined ? undefined : new Decimal(price);

const productFields = (product: ImportedProduct, hasModels: boolean): Fields => ({
  description: product.description,
  cpu: product.cpu,
  memory: product.memory,
  gpu: product.gpu,
  price: priceOf(product),
  fraction: product.fraction,
  ...(hasModels && modelsOf(product)),
});

/** One family, or a list of them: a group of the configuration is one. */
const sizesOf = (products: readonly ImportedProduct[]): Value => {
  const groups = new Set(products.map(({ family }) => family));
  const families = [...groups].map((group) =>
    familyFields(products.filter(({ family }) => family === group)),
  );
  return families.length === 1 ? families[0] : families;
};

const familyFields = (family: readonly ImportedProduct[]): Fields => {
  const [first] = family;
  const list = (of: (product: ImportedProduct) => number | Decimal | undefined): Value =>
    first && of(first) !== undefined ? family.map(of) : undefined;
  return {
    cpu: list(({ cpu }) => cpu),
    memory: list(({ memory }) => memory),
    gpu: list(({ gpu }) => gpu),
    price: list(priceOf),
    fraction: first?.fraction,
    name: first?.pattern === defaultPattern(family) ? undefined : first?.pattern,
  };
};

/** The name that a catalog gives a family of itself. */
const defaultPattern = (family: readonly ImportedProduct[]): string | undefined => {
  if (family.every(({ gpu }) => gpu === undefined)) return "{category}-{cpu}";
  return family.every(({ gpu }) => gpu) ? "{category}-{gpu}" : undefined;
};
