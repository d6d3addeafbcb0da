import { isJsonObject, type Json, type JsonObject } from "./parse";

/** What a field reads as when its JSON is not what the server takes. */
export const INVALID: unique symbol = Symbol("invalid");
export type Invalid = typeof INVALID;

/** How a server reads and writes one field. An absent key reads as undefined; a field may stay unwritten. */
export interface Field<T> {
  readonly read: (json: Json | undefined) => T | Invalid;
  readonly write: (value: T) => string | undefined;
}

/** The fields of an object, in the order in which the server writes them. */
export type Table<T> = { readonly [K in keyof T]?: Field<T[K]> };

/** How a server finds a field: Go does not mind letter case, Kotlin does. */
export type Lookup = (json: JsonObject) => (key: string) => Json | undefined;

/** Reads the table's fields; others are left as `base` has them. */
export const readTable = <T extends object>(
  table: Table<T>,
  lookup: Lookup,
  base: T,
  json: JsonObject,
): T | Invalid => {
  const valueAt = lookup(json);
  const read: T = { ...base };
  for (const key of keysOf(table)) {
    const value = table[key]?.read(valueAt(key));
    if (value === INVALID) return INVALID;
    if (value !== undefined) read[key] = value;
  }
  return read;
};

export const writeTable = <T extends object>(table: Table<T>, value: T): string => {
  const written = keysOf(table).flatMap((key) => {
    const text = table[key]?.write(value[key]);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${written.join(",")}}`;
};

/** An object within an object. `absent` is what a missing or null one reads as. */
export const objectField = <T extends object>(
  table: Table<T>,
  lookup: Lookup,
  base: T,
  absent: T | Invalid,
): Field<T> => ({
  read: (json) => {
    if (json === undefined || json === null) return absent;
    return isJsonObject(json) ? readTable(table, lookup, base, json) : INVALID;
  },
  write: (value) => writeTable(table, value),
});

// Object.keys is typed as string[]: a table has no keys but its own.
const keysOf = <T extends object>(table: Table<T>) => Object.keys(table) as (keyof T & string)[];
