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
  REFUSED,
  type Report,
  UNSET,
} from "./kind";
import { nearestOf } from "./nearest";

type AnyField = Field<unknown, unknown, Presence>;
type Values = Record<string, unknown>;
type Entry = readonly [string, AnyField];

/** A JSON object: not null, and no array. */
export const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A kind made of a field table. */
export interface RecordKind<F> extends Kind<ReadOf<F>, GivenOf<F>> {
  readonly fields: F;
}

/** Reads the value of one field, or writes it. */
type ReadValue = (value: unknown) => unknown;

/**
 * Reads a record by the readers of its fields: REFUSED where one of them can't, or where a field
 * that is always there is UNSET.
 */
export type Assembler<K extends string> = (
  readers: Readonly<Record<K, ReadValue>>,
) => (row: Values) => Values | typeof REFUSED;

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
  const table = Object.entries<AnyField>(fields);
  const {
    expected = "an object",
    stranger = nearestOf(Object.keys(fields)),
    unread = [],
    assemble = assembleByTable(table),
  } = options;
  const known: ReadonlySet<string> = new Set(Object.keys(fields));
  const isRead = ([key]: Entry): boolean => !unread.includes(key);
  const rowOf = (functionOf: (entry: Entry) => ReadValue) =>
    // A checked cast: there is a function for each key of the table.
    assemble(
      Object.fromEntries(table.map((entry) => [entry[0], functionOf(entry)])) as Record<
        keyof F,
        ReadValue
      >,
    );
  const readRow = rowOf((entry) => (isRead(entry) ? valueReader(entry[1]) : () => UNSET));
  const sendRow = rowOf(([, field]) => valueSender(field));
  const send = (value: unknown): unknown => {
    if (!isRecord(value)) return REFUSED;
    if (stranger !== null)
      for (const key in value) if (!known.has(key) && value[key] !== undefined) return REFUSED;
    return sendRow(value);
  };
  return {
    fields,
    expected,
    send,
    is: (value): value is GivenOf<F> => send(value) !== REFUSED,
    explain: (value, path, report) => {
      if (!isRecord(value)) return report(path, expected, value);
      for (const [key, field] of table) explainGiven(field, value[key], [...path, key], report);
      if (stranger === null) return;
      for (const key in value)
        if (!known.has(key) && value[key] !== undefined)
          report([...path, key], stranger(key), value[key]);
    },
    read: (value) => {
      if (!isRecord(value)) return isNothing(value) ? UNSET : REFUSED;
      // A checked cast: the assembler has put each field in, as `ReadOf` says.
      return readRow(value) as ReadOf<F> | typeof REFUSED;
    },
    explainRead: (value, path, report) => {
      if (!isRecord(value)) return report(path, expected, value);
      for (const [key, field] of table.filter(isRead))
        explainField(field, value[key], [...path, key], report);
    },
  };
};

const explainGiven = (field: AnyField, value: unknown, path: Path, report: Report): void => {
  if (!isNothing(value)) field.kind.explain(value, path, report);
  else if (field.presence === "required") report(path, field.kind.expected, value);
};

/** What is sent for a field: its default where it is left out, and nothing where the server owns it. */
const valueSender = ({ kind, presence, fallback }: AnyField): ReadValue => {
  const { send } = kind;
  const leftOut = (): unknown => {
    if (presence === "required") return REFUSED;
    return fallback === undefined ? UNSET : send(fallback);
  };
  if (presence !== "server") return (value) => (isNothing(value) ? leftOut() : send(value));
  // It only has to be what a Core could have shown.
  return (value) => (isNothing(value) || kind.is(value) ? UNSET : REFUSED);
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
  (table: readonly Entry[]): Assembler<string> =>
  (readers) =>
  (row) => {
    const record: Values = {};
    for (const [key, field] of table) {
      const value = readers[key]?.(row[key]);
      if (value === REFUSED || (value === UNSET && isFilled(field))) return REFUSED;
      if (value !== UNSET) record[key] = value;
    }
    return record;
  };

const explainField = (field: AnyField, value: unknown, path: Path, report: Report): void => {
  const { kind, presence, unset } = field;
  if (presence === "required" && unset === undefined) explainMissing(kind, value, path, report);
  else if (kind.read(value) === REFUSED) kind.explainRead(value, path, report);
};
