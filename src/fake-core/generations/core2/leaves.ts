import { isJsonObject, type Json, NumberLiteral, replaceLoneSurrogates } from "../../json/parse";
import { type Field, INVALID, type Invalid, type Lookup } from "../../json/table";
import { goText } from "./answers";

// Go's encoding/json: null leaves a field at its zero value, types are strict, letter case of keys
// does not count, unknown keys are passed over.
export const ignoringCase: Lookup = (json) => {
  const values = new Map(Object.entries(json).map(([key, value]) => [key.toLowerCase(), value]));
  return (key) => values.get(key.toLowerCase());
};

const INT64 = 2n ** 63n;

const orZero =
  <T>(zero: T, read: (json: Json) => T | Invalid) =>
  (json: Json | undefined): T | Invalid =>
    json === undefined || json === null ? zero : read(json);

const asText = (json: Json): string | Invalid =>
  typeof json === "string" ? replaceLoneSurrogates(json, "\uFFFD") : INVALID;

const asInteger = (json: Json): bigint | Invalid => {
  if (!(json instanceof NumberLiteral) || !/^-?\d+$/.test(json.text)) return INVALID;
  const value = BigInt(json.text);
  return value < -INT64 || value >= INT64 ? INVALID : value;
};

const asFlag = (json: Json): boolean | Invalid => (typeof json === "boolean" ? json : INVALID);

/** Always written, empty too. */
export const text: Field<string> = { read: orZero("", asText), write: goText };

/** Left out when empty (spec §2, ProductCategory). */
export const textOrAbsent: Field<string> = {
  read: orZero("", asText),
  write: (value) => (value === "" ? undefined : goText(value)),
};

export const nullableTextOrAbsent: Field<string | null> = {
  read: orZero<string | null>(null, asText),
  write: (value) => (value === null || value === "" ? undefined : goText(value)),
};

export const integer: Field<bigint> = { read: orZero(0n, asInteger), write: String };

export const nullableInteger: Field<bigint | null> = {
  read: orZero<bigint | null>(null, asInteger),
  write: String,
};

export const integerOrAbsent: Field<bigint | null> = {
  read: orZero<bigint | null>(null, asInteger),
  write: (value) => (value === null || value === 0n ? undefined : String(value)),
};

export const flag: Field<boolean> = { read: orZero(false, asFlag), write: String };

export const flagOrAbsent: Field<boolean> = {
  read: orZero(false, asFlag),
  write: (value) => (value ? "true" : undefined),
};

/** The object that Go decodes a body into: null is an empty one. */
export const asObject = (json: Json | undefined): ReturnType<Lookup> | Invalid => {
  if (json === null) return () => undefined;
  return isJsonObject(json) ? ignoringCase(json) : INVALID;
};
