import type { Answer } from "../../call";
import { indexSize } from "../../index-size";
import { type Category, type Row, rowKey } from "../../row";
import type { Store } from "../../store";
import { refusedByDatabase, sqlError } from "./dump";

const INT32 = 2n ** 31n;
const INDEX_LIMIT = 2704;

const isInt32 = (value: bigint | null): boolean =>
  value === null || (value >= -INT32 && value < INT32);

/** Why the database takes no such bulk; the statements run in this order, all in one transaction. */
export const databaseRefusal = (
  rows: readonly Row[],
  categories: readonly Category[],
  store: Store,
): Answer | undefined => {
  const problem =
    categories.map(categoryProblem).find(isGiven) ??
    (store.hasClash(categories)
      ? sqlError('duplicate key value violates unique constraint "product_categories_id"', "23505")
      : undefined) ??
    rows.map(argumentProblem).find(isGiven) ??
    rows.map(rowProblem).find(isGiven) ??
    (new Set(rows.map(rowKey)).size < rows.length
      ? sqlError("ON CONFLICT DO UPDATE command cannot affect row a second time", "21000")
      : undefined);
  return problem === undefined ? undefined : refusedByDatabase(problem, rows);
};

export const deadlock: Answer = refusedByDatabase(sqlError("deadlock detected", "40P01"), []);

/** PostgreSQL was stopped while the bulk was under way (core2 database-away.json). */
export const databaseAway: Answer = refusedByDatabase(
  sqlError("terminating connection due to administrator command", "57P01", "FATAL"),
  [],
);

const isGiven = (problem: string | undefined): problem is string => problem !== undefined;

const categoryProblem = ({ accountingUnit, name, provider }: Category): string | undefined => {
  if (hasNul(name, provider, accountingUnit.name, accountingUnit.namePlural)) return NUL_IN_TEXT;
  return indexSize(name) > INDEX_LIMIT ? tooLong(name, "product_categories_uniq") : undefined;
};

// Refused before it is sent to the database: no ERROR, no SQLSTATE (core2 cpu-above-int32).
const argumentProblem = ({ cpu, gpu, memoryInGigs }: Row) => {
  const tooLarge = [cpu, gpu, memoryInGigs].find((value) => !isInt32(value));
  return tooLarge === undefined
    ? undefined
    : `failed to encode args[2]: unable to encode []int{${tooLarge}} into binary format for _int4 (OID 1007): ${tooLarge} is greater than maximum value for int4`;
};

const rowProblem = ({ name, description, fraction, cpuModel, memoryModel, gpuModel }: Row) => {
  if (hasNul(name, description, cpuModel, memoryModel, gpuModel)) return NUL_IN_TEXT;
  if (!isInt32(fraction.numerator) || !isInt32(fraction.denominator))
    return sqlError("integer out of range", "22003");
  return indexSize(name) > INDEX_LIMIT ? tooLong(name, "products_name_category") : undefined;
};

const hasNul = (...texts: readonly (string | null)[]): boolean =>
  texts.some((text) => text?.includes("\0"));

const NUL_IN_TEXT = sqlError('invalid byte sequence for encoding "UTF8": 0x00', "22021");

const tooLong = (text: string, index: string): string =>
  sqlError(
    `index row size ${indexSize(text)} exceeds btree version 4 maximum ${INDEX_LIMIT} for index "${index}"`,
    "54000",
  );
