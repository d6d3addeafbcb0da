/** What is counted, as a Core holds it. */
export interface Unit {
  readonly name: string;
  readonly namePlural: string;
  readonly floatingPoint: boolean;
  readonly displayFrequencySuffix: boolean;
}

/** A category as a Core holds it; texts stay what was sent, whether known or not. */
export interface Category {
  readonly name: string;
  readonly provider: string;
  readonly productType: string;
  readonly accountingUnit: Unit;
  readonly accountingFrequency: string;
  readonly freeToUse: boolean;
  readonly allowSubAllocations: boolean;
}

export interface RowFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A product with every field that either generation knows; int64 as bigint. */
export interface Row {
  readonly type: string;
  readonly category: Category;
  readonly name: string;
  readonly description: string;
  readonly productType: string;
  readonly price: bigint;
  readonly fraction: RowFraction;
  readonly hiddenInGrantApplications: boolean;
  readonly usage: bigint | null;
  readonly cpu: bigint | null;
  readonly cpuModel: string | null;
  readonly memoryInGigs: bigint | null;
  readonly memoryModel: string | null;
  readonly gpu: bigint | null;
  readonly gpuModel: string | null;
  readonly tags: readonly string[];
  readonly balance: bigint;
  readonly maxUsableBalance: bigint;
  readonly pricePerUnit: bigint;
}

export const EMPTY_UNIT: Unit = {
  name: "",
  namePlural: "",
  floatingPoint: false,
  displayFrequencySuffix: false,
};

export const EMPTY_CATEGORY: Category = {
  name: "",
  provider: "",
  productType: "",
  accountingUnit: EMPTY_UNIT,
  accountingFrequency: "",
  freeToUse: false,
  allowSubAllocations: false,
};

export const EMPTY_ROW: Row = {
  type: "",
  category: EMPTY_CATEGORY,
  name: "",
  description: "",
  productType: "",
  price: 0n,
  fraction: { numerator: 0n, denominator: 0n },
  hiddenInGrantApplications: false,
  usage: null,
  cpu: null,
  cpuModel: null,
  memoryInGigs: null,
  memoryModel: null,
  gpu: null,
  gpuModel: null,
  tags: [],
  balance: 0n,
  maxUsableBalance: 0n,
  pricePerUnit: 0n,
};

/** Identifies a category; letter case counts. */
export const categoryKey = (category: Pick<Category, "provider" | "name">): string =>
  JSON.stringify([category.provider, category.name]);

/** Identifies a product. */
export const rowKey = (row: Row): string =>
  JSON.stringify([row.category.provider, row.category.name, row.name]);
