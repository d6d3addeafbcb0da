import type { Answer, Call } from "../../call";
import { isJsonArray, parseJson } from "../../json/parse";
import { INVALID, type Invalid } from "../../json/table";
import { compareCodePoints, comparePlaces, placeOf } from "../../order";
import { type Category, categoryKey, type Row } from "../../row";
import type { Store } from "../../store";
import type { Caller, Realm } from "../generation";
import { FORBIDDEN, INVALID_REQUEST, ok, refused } from "./answers";
import { SYSTEM_SERVICE } from "./callers";
import { databaseRefusal } from "./database";
import { asObject } from "./leaves";
import { readRow } from "./rows";

const NO_PRODUCTS = refused(400, "No products supplied");

/** The role comes first, then the body, then whose products they are (core2 callers.json). */
export const create = (call: Call, caller: Caller, { store }: Realm): Answer => {
  if (caller.role !== "PROVIDER" && caller.role !== "SERVICE") return FORBIDDEN;
  const rows = readBulk(call.body);
  if (rows === INVALID) return INVALID_REQUEST;
  if (rows.length === 0) return NO_PRODUCTS;
  if (!maySell(caller, rows)) return FORBIDDEN;
  const categories = definitions(rows, store);
  const refusal = databaseRefusal(rows, categories, store);
  if (refusal) return refusal;
  keep(rows, categories, store);
  return ok("{}");
};

const readBulk = (body: string): readonly Row[] | Invalid => {
  const bulk = asObject(parseJson(body));
  if (bulk === INVALID) return INVALID;
  const items = bulk("items") ?? [];
  if (!isJsonArray(items)) return INVALID;
  const rows: Row[] = [];
  for (const item of items) {
    const row = readRow(item);
    if (row === INVALID) return INVALID;
    rows.push(row);
  }
  return rows;
};

// One provider a bulk, whoever sends it (spec §1).
const maySell = (caller: Caller, rows: readonly Row[]): boolean => {
  const providers = new Set(rows.map((row) => row.category.provider));
  if (providers.size !== 1) return false;
  return caller.role === "PROVIDER" ? providers.has(caller.id) : caller.id === SYSTEM_SERVICE;
};

// A stored category keeps its unit, frequency and freeToUse; its product type and
// allowSubAllocations follow the last product (spec §2).
const definitions = (rows: readonly Row[], store: Store): readonly Category[] => {
  const defined = new Map<string, Category>();
  for (const { category, productType } of rows) {
    const { allowSubAllocations } = category;
    const held = defined.get(categoryKey(category)) ?? store.category(category) ?? category;
    defined.set(categoryKey(category), { ...held, productType, allowSubAllocations });
  }
  return [...defined.values()];
};

// Rows are shown as they were sent, until the next start. A new one sorts those of its provider
// by code point (core2 kebab-sorting-after-new-product).
const keep = (rows: readonly Row[], categories: readonly Category[], store: Store): void => {
  const isNew = rows.some((row) => !store.holds(row));
  const provider = rows[0]?.category.provider;
  store.put(rows);
  for (const category of categories) store.define(category);
  if (!isNew) return;
  const mine = store.rows.filter((row) => row.category.provider === provider);
  const others = store.rows.filter((row) => row.category.provider !== provider);
  mine.sort((left, right) => comparePlaces(placeOf(left), placeOf(right)));
  store.arrange(
    [...others, ...mine].sort((left, right) =>
      compareCodePoints(left.category.provider, right.category.provider),
    ),
  );
};
