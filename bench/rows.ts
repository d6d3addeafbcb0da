import { readdirSync, readFileSync } from "node:fs";
import type { ProductV2Input } from "../src/index";

const catalogs = new URL("../examples/catalogs/", import.meta.url);

/** Realistic products: those of every catalog of the examples; two may define a category in two ways. */
const catalog: readonly ProductV2Input[] = readdirSync(catalogs)
  .sort()
  .flatMap((file, index) => {
    const items: ProductV2Input[] = JSON.parse(readFileSync(new URL(file, catalogs), "utf8"));
    for (const { category } of items) category.name += `-${index}`;
    return items;
  });

const nth = (n: number): ProductV2Input => {
  const item = catalog[n % catalog.length];
  if (item === undefined) throw new Error("examples/catalogs is empty");
  return item;
};

/** As many items for one bulk: of the catalogs, renamed so that each stands there once. */
export const itemsOf = (count: number): ProductV2Input[] =>
  Array.from({ length: count }, (_, n) => {
    const item = nth(n);
    // Honest: a renamed item is of the type that it was, which a union does not let TypeScript see.
    return { ...item, name: `${item.name}-${n}`, category: { ...item.category } } as ProductV2Input;
  });

/** The same items, where those of one category share its object. */
export const sharingCategories = (items: readonly ProductV2Input[]): ProductV2Input[] => {
  const categories = new Map<string, ProductV2Input["category"]>();
  return items.map((item) => {
    const { name } = item.category;
    const category = categories.get(name) ?? item.category;
    categories.set(name, category);
    // Honest: here a name stands for one definition, so that the category is of the item's type.
    return { ...item, category } as ProductV2Input;
  });
};

/** An item as Core2 shows it: false, 0 and "" left out of some places, and written in others. */
export const core2Row = (item: ProductV2Input): unknown => {
  const { freeToUse, allowSubAllocations, ...category } = item.category;
  const { cpu, cpuModel, memoryInGigs, memoryModel, gpu, gpuModel } = hardwareOf(item);
  return {
    type: item.type,
    category: {
      ...category,
      ...(freeToUse ? { freeToUse } : {}),
      ...(allowSubAllocations ? { allowSubAllocations } : {}),
    },
    name: item.name,
    description: item.description,
    productType: item.productType,
    price: item.price,
    fraction: { numerator: 0, denominator: 0 },
    hiddenInGrantApplications: false,
    usage: null,
    ...(cpu ? { cpu } : {}),
    ...(cpuModel ? { cpuModel } : {}),
    ...(memoryInGigs ? { memoryInGigs } : {}),
    ...(memoryModel ? { memoryModel } : {}),
    ...(gpu ? { gpu } : {}),
    ...(gpuModel ? { gpuModel } : {}),
    balance: 0,
    maxUsableBalance: 0,
    pricePerUnit: 0,
  };
};

/** An item as the documented Core shows it: null where nothing is set. */
export const documentedRow = (item: ProductV2Input): unknown => {
  const { freeToUse, allowSubAllocations, ...category } = item.category;
  const { cpu, cpuModel, memoryInGigs, memoryModel, gpu, gpuModel } = hardwareOf(item);
  const hardware = {
    cpu: cpu ?? null,
    memoryInGigs: memoryInGigs ?? null,
    gpu: gpu ?? null,
    cpuModel: cpuModel ?? null,
    memoryModel: memoryModel ?? null,
    gpuModel: gpuModel ?? null,
  };
  return {
    type: item.type,
    usage: null,
    name: item.name,
    price: item.price,
    category: {
      ...category,
      freeToUse: freeToUse ?? false,
      allowSubAllocations: allowSubAllocations ?? true,
    },
    description: item.description,
    ...(item.type === "compute" ? hardware : {}),
    ...(item.type === "license" ? { tags: item.tags ?? [] } : {}),
    hiddenInGrantApplications: false,
    productType: item.productType,
  };
};

const hardwareOf = (item: ProductV2Input) => (item.type === "compute" ? item : nothing);
const nothing: Partial<Extract<ProductV2Input, { type: "compute" }>> = {};

/** The text of a page. */
export const pageText = (rows: readonly unknown[], next: string | null = null): string =>
  JSON.stringify({ items: rows, itemsPerPage: rows.length, next });
