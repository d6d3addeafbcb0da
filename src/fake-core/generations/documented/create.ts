import type { Answer, Call } from "../../call";
import { isAnswer } from "../../call";
import { indexSize } from "../../index-size";
import { isJsonArray, isJsonObject, parseJson } from "../../json/parse";
import { INVALID } from "../../json/table";
import { collation, comparePlaces, placeOf } from "../../order";
import { type Category, categoryKey, type Row, rowKey } from "../../row";
import type { Store } from "../../store";
import type { Caller, Realm } from "../generation";
import { CONFLICT, FORBIDDEN, NO_BODY, ok, refused, UNCAUGHT, WRONG_TYPE } from "./answers";
import { readRow, stored } from "./rows";
import { ruleProblem } from "./rules";

const MOST_ITEMS = 1000;
const INDEX_LIMIT = 2704;

/** The body comes first, then whose products they are, then the database (documented callers.json). */
export const create = (call: Call, caller: Caller, realm: Realm): Answer => {
  const rows = readBulk(call.body);
  if (isAnswer(rows)) return rows;
  const isOwn = (row: Row): boolean => row.category.provider === caller.id;
  if (caller.role === "PROVIDER" && !rows.every(isOwn)) return FORBIDDEN;
  const categories = definitions(rows, realm.store);
  const refusal = databaseRefusal(rows, categories, realm);
  if (refusal) return refusal;
  keep(rows, categories, realm);
  return ok("{}");
};

const readBulk = (body: string): readonly Row[] | Answer => {
  if (body === "") return NO_BODY;
  const bulk = parseJson(body);
  if (!isJsonObject(bulk) || !isJsonArray(bulk.items)) return WRONG_TYPE;
  const rows: Row[] = [];
  for (const item of bulk.items) {
    const row = readRow(item);
    if (row === INVALID) return WRONG_TYPE;
    const problem = ruleProblem(row);
    if (problem !== undefined) return refused(400, problem);
    rows.push(row);
  }
  return sizeProblem(rows.length) ?? rows;
};

export const sizeProblem = (items: number): Answer | undefined => {
  if (items === 0) return refused(400, "Request must not be empty");
  return items > MOST_ITEMS ? refused(400, `Request cannot exceed ${MOST_ITEMS} items`) : undefined;
};

// Of a bulk the first definition counts; of a stored category only allowSubAllocations changes
// (documented items-one-category-two-definitions, allow-sub-allocations-changed).
const definitions = (rows: readonly Row[], store: Store): readonly Category[] => {
  const defined = new Map<string, Category>();
  for (const { category, productType } of rows) {
    if (defined.has(categoryKey(category))) continue;
    const { allowSubAllocations } = category;
    const held = store.category(category) ?? { ...category, productType };
    defined.set(categoryKey(category), { ...held, allowSubAllocations });
  }
  return [...defined.values()];
};

const databaseRefusal = (
  rows: readonly Row[],
  categories: readonly Category[],
  { store, world }: Realm,
): Answer | undefined => {
  if (store.hasClash(categories)) return CONFLICT;
  // A foreign key, an index, U+0000, a row twice: nobody catches these (spec §5).
  const breaks =
    categories.some(({ provider }) => !world.providers.includes(provider)) ||
    categories.some(({ name }) => indexSize(name) > INDEX_LIMIT) ||
    rows.some((row) => indexSize(row.name) > INDEX_LIMIT || hasNul(row)) ||
    new Set(rows.map(rowKey)).size < rows.length;
  if (breaks) return UNCAUGHT;
  const held = new Map(categories.map((category) => [categoryKey(category), category]));
  const changes = rows.some(
    (row) => held.get(categoryKey(row.category))?.productType !== row.productType,
  );
  return changes
    ? refused(400, "Cannot change the definition of a category after its initial creation")
    : undefined;
};

const hasNul = ({ category: { accountingUnit, ...category }, ...row }: Row): boolean =>
  [row, category, accountingUnit]
    .flatMap((part) => Object.values(part))
    .some((value) => typeof value === "string" && value.includes("\0"));

// Rows show their category as the database has it, and stand in its order.
const keep = (rows: readonly Row[], categories: readonly Category[], realm: Realm): void => {
  const { store } = realm;
  const compare = collation(realm.collation);
  for (const category of categories) store.define(category);
  const isNew = rows.some((row) => !store.holds(row));
  store.put(rows);
  const shown = store.rows.map((row) => {
    const category = store.category(row.category);
    return category ? stored(row, category) : row;
  });
  store.arrange(
    isNew
      ? shown.sort((left, right) => comparePlaces(placeOf(left), placeOf(right), compare))
      : shown,
  );
};
