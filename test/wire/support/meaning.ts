type Json = Readonly<Record<string, unknown>>;

const SERVER_OWNED = ["usage", "balance", "maxUsableBalance", "pricePerUnit"];

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

const withoutNulls = (value: Json): Json =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [
        key,
        isJson(inner) && !Array.isArray(inner) ? withoutNulls(inner) : inner,
      ]),
  );

/** An item with the defaults of spec §2, and without what the server owns. */
const meaningOfItem = (item: Json): Json => {
  const given = Object.entries(withoutNulls(item)).filter(([key]) => !SERVER_OWNED.includes(key));
  const { category, ...rest } = Object.fromEntries(given);
  const productType = String(item.type).toUpperCase();
  return {
    productType,
    hiddenInGrantApplications: false,
    ...(item.type === "compute" ? { fraction: { numerator: 1, denominator: 1 } } : {}),
    ...(item.type === "license" ? { tags: [] } : {}),
    ...rest,
    category: {
      productType,
      freeToUse: false,
      allowSubAllocations: true,
      ...(isJson(category) ? category : {}),
    },
  };
};

const at = (item: Json, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), item);

// What stands first decides: unit, category, product.
const keyOf = (item: Json): readonly string[] =>
  [
    at(item, "category", "accountingUnit", "name"),
    at(item, "category", "accountingUnit", "namePlural"),
    at(item, "category", "accountingUnit", "floatingPoint"),
    at(item, "category", "accountingUnit", "displayFrequencySuffix"),
    at(item, "category", "name"),
    at(item, "name"),
  ].map(String);

const compare = (a: readonly string[], b: readonly string[]): number => {
  const index = a.findIndex((part, place) => part !== b[place]);
  return index < 0 ? 0 : (a[index] ?? "") < (b[index] ?? "") ? -1 : 1;
};

/** What a bulk means: equal for bulks after which both Cores store the same. */
export const meaningOf = ({ items }: { readonly items: readonly Json[] }): Json => ({
  items: items.map(meaningOfItem).sort((a, b) => compare(keyOf(a), keyOf(b))),
});
