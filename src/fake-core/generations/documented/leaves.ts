import { isJsonArray, type Json, NumberLiteral, replaceLoneSurrogates } from "../../json/parse";
import { type Field, INVALID, type Invalid, type Lookup } from "../../json/table";

// kotlinx.serialization, lenient, with unknown keys passed over and nulls coerced to defaults:
// what is quoted reads as what is not, and the other way round (documented accepts.json).
export const exactKey: Lookup = (json) => (key) =>
  Object.hasOwn(json, key) ? json[key] : undefined;

/** The text of a literal, quoted or not; a lone surrogate is stored as a question mark. */
const literal = (json: Json): string | Invalid => {
  if (typeof json === "string") return replaceLoneSurrogates(json, "?");
  if (json instanceof NumberLiteral) return json.text;
  return typeof json === "boolean" ? String(json) : INVALID;
};

/** `absent` is the default, and what null is coerced to; INVALID where the field is required. */
const reader =
  <T>(absent: T | Invalid, read: (text: string) => T | Invalid) =>
  (json: Json | undefined): T | Invalid => {
    if (json === undefined || json === null) return absent;
    const text = literal(json);
    return text === INVALID ? INVALID : read(text);
  };

export const text = (absent: string | Invalid): Field<string> => ({
  read: reader(absent, (read) => read),
  write: JSON.stringify,
});

export const nullableText: Field<string | null> = {
  read: reader<string | null>(null, (read) => read),
  write: JSON.stringify,
};

const integerIn =
  (limit: bigint) =>
  (read: string): bigint | Invalid => {
    if (!/^-?\d+$/.test(read)) return INVALID;
    const value = BigInt(read);
    return value < -limit || value >= limit ? INVALID : value;
  };

export const INT32 = 2n ** 31n;
export const INT64 = 2n ** 63n;

export const int64: Field<bigint> = { read: reader(INVALID, integerIn(INT64)), write: String };

export const nullableInteger = (limit: bigint): Field<bigint | null> => ({
  read: reader<bigint | null>(null, integerIn(limit)),
  write: String,
});

export const flag = (absent: boolean | Invalid): Field<boolean> => ({
  read: reader(absent, (read) => {
    if (read === "true") return true;
    return read === "false" ? false : INVALID;
  }),
  write: String,
});

/** What is none of `names` is coerced to the default as well. */
export const oneOf = (names: readonly string[], absent: string | Invalid): Field<string> => ({
  read: reader(absent, (read) => (names.includes(read) ? read : absent)),
  write: JSON.stringify,
});

export const texts: Field<readonly string[]> = {
  read: (json) => {
    if (json === undefined || json === null) return [];
    if (!isJsonArray(json)) return INVALID;
    const read: string[] = [];
    for (const element of json) {
      const value = text(INVALID).read(element);
      if (value === INVALID) return INVALID;
      read.push(value);
    }
    return read;
  },
  write: JSON.stringify,
};
