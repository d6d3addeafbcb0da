/** What each generation keeps of an item, and shows of it: as small as it can be (spec §2). */
export type Row = Readonly<Record<string, unknown>>;
export type Store = (item: Row) => Row;

const COMPUTE = ["cpu", "memoryInGigs", "gpu", "cpuModel", "memoryModel", "gpuModel"];

const pick = (item: Row, keys: readonly string[], write: (value: unknown) => unknown): Row =>
  Object.fromEntries(keys.map((key) => [key, write(item[key])]).filter(([, v]) => v !== undefined));

const orUndefined = (value: unknown): unknown => value || undefined;
const orNull = (value: unknown): unknown => value ?? null;

/** Core2 leaves out what is false, 0 or empty, ignores tags, and writes a fraction on all. */
export const core2: Store = (item) => {
  const { freeToUse, allowSubAllocations, ...category } = Object(item.category);
  return {
    ...pick(item, ["type", "name", "description", "productType", "price"], (value) => value),
    category: {
      ...category,
      ...(freeToUse ? { freeToUse } : {}),
      ...(allowSubAllocations ? { allowSubAllocations } : {}),
    },
    fraction: item.fraction ?? { numerator: 0, denominator: 0 },
    hiddenInGrantApplications: item.hiddenInGrantApplications,
    usage: null,
    balance: 0,
    maxUsableBalance: 0,
    pricePerUnit: 0,
    ...(item.type === "compute" ? pick(item, COMPUTE, orUndefined) : {}),
  };
};

/** The documented Core knows no fraction, writes nulls, and does not keep what hides a product. */
export const documented: Store = (item) => ({
  ...pick(item, ["type", "name", "description", "productType", "price", "category"], (v) => v),
  hiddenInGrantApplications: false,
  usage: null,
  ...(item.type === "compute" ? pick(item, COMPUTE, orNull) : {}),
  ...(item.type === "license" ? { tags: item.tags ?? [] } : {}),
});
