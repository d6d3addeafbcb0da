import { collation, comparePlaces, placeOf } from "../../order";
import type { Row } from "../../row";
import type { Store } from "../../store";
import type { Realm } from "../generation";
import { PRODUCT_TYPES, typesByProductType } from "../product-types";

const TYPES = typesByProductType(PRODUCT_TYPES);

/**
 * Core2 reads everything from its database again: rows show their category as it is there, what was
 * never stored is gone, and a provider's rows stand in database order (core2 after-restart.json).
 * A product type that it does not know keeps it from starting.
 */
export const restart = ({ store, collation: name, keys }: Realm): string | undefined => {
  keys.restart();
  const unknown = store.rows.find((row) => !TYPES.has(storedType(row, store)));
  if (unknown)
    return `unknown product type ${JSON.stringify(storedType(unknown, store))} of ${placeOf(unknown).join("/")}`;
  const compare = collation(name);
  const byProvider = new Map<string, Row[]>();
  for (const row of store.rows) {
    const { provider } = row.category;
    byProvider.set(provider, [...(byProvider.get(provider) ?? []), fromDatabase(row, store)]);
  }
  const sorted = [...byProvider.values()].map((rows) =>
    rows.sort((left, right) => comparePlaces(placeOf(left), placeOf(right), compare)),
  );
  store.arrange(sorted.flat());
  return undefined;
};

const storedType = (row: Row, store: Store): string =>
  (store.category(row.category) ?? row.category).productType;

const fromDatabase = (row: Row, store: Store): Row => {
  const category = store.category(row.category) ?? row.category;
  const { numerator, denominator } = row.fraction;
  return {
    ...row,
    category,
    type: TYPES.get(category.productType) ?? "",
    productType: category.productType,
    fraction:
      numerator > 0n && denominator > 0n ? row.fraction : { numerator: 1n, denominator: 1n },
    hiddenInGrantApplications: false,
    usage: null,
    balance: 0n,
    maxUsableBalance: 0n,
    pricePerUnit: 0n,
  };
};
