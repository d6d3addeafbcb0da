import type { Coder } from "../codec/codec";
import type { AnyField } from "../codec/field";
import { flag } from "../codec/flag";
import { INT32_MAX } from "../codec/integer";
import { TYPE_NAMES } from "../products/product-types";
import { DESCRIPTIONS } from "./descriptions";
import { Keyed, Named, OWN_KEY } from "./key";
import * as keys from "./keys";
import { EVERY, UNIT_NAMES } from "./units";
import { AMOUNT, amount, Either, List, natural, one, SLICE, slice, text } from "./value";

/** A part of a JSON Schema (draft-07). */
type Schema = Readonly<Record<string, unknown>>;

const NOTHING: Schema = { type: "null" };

const SCALARS: ReadonlyMap<unknown, Schema> = new Map<unknown, Schema>([
  [text, { type: "string" }],
  [flag, { type: "boolean" }],
  [one, { const: 1 }],
  [natural, { type: "integer", minimum: 0, maximum: INT32_MAX }],
  [
    amount,
    {
      anyOf: [
        { type: "number", minimum: 0 },
        { type: "string", pattern: AMOUNT.source },
      ],
    },
  ],
  [slice, { type: "string", pattern: SLICE.source }],
  [keys.typeName, { enum: TYPE_NAMES }],
  [keys.unitName, { enum: UNIT_NAMES }],
  [keys.everyName, { enum: EVERY }],
]);

/** Under which name a table's descriptions stand. */
const TABLES: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [keys.catalogFile, "catalog"],
  [keys.category, "category"],
  [keys.product, "product"],
  [keys.sizes, "size"],
  [keys.unit, "unit"],
]);

const SAID: Schema = { not: NOTHING };

/** What of a category no table of keys can say. */
const RULES: Schema = {
  not: { required: ["unit", "money"], properties: { unit: SAID, money: SAID } },
  if: { properties: { type: { const: "compute" } }, required: ["type"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["every"], properties: { every: SAID } },
};

const fieldSchema = (table: string, { key, codec, presence }: AnyField): Schema => {
  const description = DESCRIPTIONS[table]?.[key] ?? DESCRIPTIONS.model?.[key];
  const schema = schemaOf(codec);
  // null is a key without a value in YAML: it is left out. Of the version a file has to say it.
  const isNeeded = presence === "required" || codec === one;
  return { description, ...(isNeeded ? schema : { anyOf: [schema, NOTHING] }) };
};

const tableSchema = (table: Pick<Keyed<unknown>, "entries">): Schema => {
  const name = TABLES.get(table) ?? "";
  const needed = table.entries.filter(({ presence }) => presence === "required");
  return {
    type: "object",
    properties: Object.fromEntries(
      table.entries.map((field) => [field.key, fieldSchema(name, field)]),
    ),
    ...(needed.length > 0 ? { required: needed.map(({ key }) => key) } : {}),
    patternProperties: { [OWN_KEY.source]: {} },
    additionalProperties: false,
    ...(table === keys.category ? RULES : {}),
  };
};

const schemaOf = (codec: Coder<unknown>): Schema => {
  if (codec instanceof Keyed) return tableSchema(codec);
  if (codec instanceof List) return { type: "array", items: schemaOf(codec.item), minItems: 1 };
  if (codec instanceof Either) return { anyOf: [schemaOf(codec.first), schemaOf(codec.second)] };
  if (codec instanceof Named) {
    const item = { anyOf: [schemaOf(codec.item), NOTHING] };
    return { type: "object", additionalProperties: item, minProperties: 1 };
  }
  const scalar = SCALARS.get(codec);
  if (scalar === undefined) throw new TypeError(`no JSON Schema of ${codec.expected}`);
  return scalar;
};

/** The JSON Schema (draft-07) of a catalog's file, for editors; made of the table of its reader. */
export const catalogSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "A catalog of UCloud products",
  ...tableSchema(keys.catalogFile),
  // In code the version may be left out; in a file it says what the file is.
  required: ["catalog", "categories"],
};
