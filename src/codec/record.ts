import {
  type Field,
  type Fields,
  type GivenOf,
  isFilled,
  type Presence,
  type ReadOf,
} from "./field";
import {
  explainMissing,
  isNothing,
  type Kind,
  type Path,
  type Report,
  UNREADABLE,
  UNSET,
} from "./kind";
import { nearestOf } from "./nearest";

type AnyField = Field<unknown, unknown, Presence>;
type Values = Record<string, unknown>;

/** A JSON object: not null, and no array. */
export const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A kind made of a field table. */
export interface RecordKind<F> extends Kind<ReadOf<F>, GivenOf<F>> {
  readonly fields: F;
}

/** Reads the value of one field. */
type ReadValue = (value: unknown) => unknown;

/**
 * Reads a record by the readers of its fields: UNREADABLE where one of them can't, or where a field
 * that is always there is UNSET.
 */
export type Assembler<K extends string> = (
  readers: Readonly<Record<K, ReadValue>>,
) => (row: Values) => Values | typeof UNREADABLE;

interface RecordOptions<K extends string> {
  readonly expected?: string;
  /** The words after "expected" for a key that the table does not have; null lets all pass. */
  readonly stranger?: ((key: string) => string) | null;
  /** Optional fields that are left out when reading. */
  readonly unread?: readonly string[];
  /** The same as a loop over the table, written out where it has to be fast. */
  readonly assemble?: Assembler<K>;
}

/**
 * The record that a field table describes. What is sent and what is read has its keys in the
 * table's order, so that equal records are equal bytes.
 */
export const record = <const F extends Fields>(
  fields: F,
  options: RecordOptions<Extract<keyof F, string>> = {},
): RecordKind<F> => {
  const {
    expected = "an object",
    stranger = nearestOf(Object.keys(fields)),
    unread = [],
    assemble = assembleByTable(fields),
  } = options;
  const table = Object.entries<AnyField>(fields);
  const known: ReadonlySet<string> = new Set(Object.keys(fields));
  const isRead = ([key]: readonly [string, AnyField]): boolean => !unread.includes(key);
  const readers = table.map((entry) => [
    entry[0],
    isRead(entry) ? valueReader(entry[1]) : () => UNSET,
  ]);
  // A checked cast: there is a reader for each key of the table.
  const readRow = assemble(Object.fromEntries(readers) as Record<keyof F, ReadValue>);
  return {
    fields,
    expected,
    is: (value): value is GivenOf<F> => {
      if (!isRecord(value)) return false;
      for (const [key, field] of table) if (!isGiven(field, value[key])) return false;
      if (stranger === null) return true;
      for (const key in value) if (!known.has(key) && value[key] !== undefined) return false;
      return true;
    },
    explain: (value, path, report) => {
      if (!isRecord(value)) return report(path, expected, value);
      for (const [key, field] of table) explainGiven(field, value[key], [...path, key], report);
      if (stranger === null) return;
      for (const key in value)
        if (!known.has(key) && value[key] !== undefined)
          report([...path, key], stranger(key), value[key]);
    },
    encode: (value) => {
      const given: Values = value;
      const sent: Values = {};
      for (const [key, field] of table) {
        if (field.presence === "server") continue;
        const chosen = given[key] ?? field.fallback;
        if (chosen !== undefined) sent[key] = field.kind.encode(chosen);
      }
      return sent;
    },
    read: (value) => {
      if (!isRecord(value)) return isNothing(value) ? UNSET : UNREADABLE;
      // A checked cast: the assembler has put each field in, as `ReadOf` says.
      return readRow(value) as ReadOf<F> | typeof UNREADABLE;
    },
    explainRead: (value, path, report) => {
      if (!isRecord(value)) return report(path, expected, value);
      for (const [key, field] of table.filter(isRead))
        explainField(field, value[key], [...path, key], report);
    },
  };
};

const isGiven = (field: AnyField, value: unknown): boolean => {
  if (isNothing(value)) return field.presence !== "required";
  // What the server owns is never sent: it only has to be what a Core could have shown.
  return field.kind.is(value);
};

const explainGiven = (field: AnyField, value: unknown, path: Path, report: Report): void => {
  if (isGiven(field, value)) return;
  if (isNothing(value)) report(path, field.kind.expected, value);
  else field.kind.explain(value, path, report);
};

/** A fresh object each time, so that no two records share one. */
const valueReader = ({ kind, unset }: AnyField): ReadValue => {
  const { read } = kind;
  if (unset === undefined) return read;
  const filled = typeof unset === "object" ? () => read(unset) : () => unset;
  return (value) => {
    const result = read(value);
    return result === UNSET ? filled() : result;
  };
};

const assembleByTable =
  (fields: Fields): Assembler<string> =>
  (readers) =>
  (row) => {
    const record: Values = {};
    for (const [key, field] of Object.entries(fields)) {
      const value = readers[key]?.(row[key]);
      if (value === UNREADABLE || (value === UNSET && isFilled(field))) return UNREADABLE;
      if (value !== UNSET) record[key] = value;
    }
    return record;
  };

const explainField = (field: AnyField, value: unknown, path: Path, report: Report): void => {
  const { kind, presence, unset } = field;
  if (presence === "required" && unset === undefined) explainMissing(kind, value, path, report);
  else kind.explainRead(value, path, report);
};
