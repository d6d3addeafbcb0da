import { isJsonObject, type Json } from "../../json/parse";
import {
  INVALID,
  type Invalid,
  objectField,
  readTable,
  type Table,
  writeTable,
} from "../../json/table";
import {
  type Category,
  EMPTY_CATEGORY,
  EMPTY_ROW,
  EMPTY_UNIT,
  type Row,
  type Unit,
} from "../../row";
import { PRODUCT_TYPES, typesByProductType } from "../product-types";
import * as kotlin from "./leaves";

// `inference` and `private_network` came with Core2 (spec §2).
const { inference: _inference, private_network: _network, ...known } = PRODUCT_TYPES;
export const productTypes: Readonly<Record<string, string>> = known;
export const PRODUCT_TYPE_NAMES: readonly string[] = Object.values(known);
const FREQUENCIES = ["ONCE", "PERIODIC_MINUTE", "PERIODIC_HOUR", "PERIODIC_DAY"];

// Each table in the order in which this Core writes a row.
const unit: Table<Unit> = {
  name: kotlin.text(INVALID),
  namePlural: kotlin.text(INVALID),
  floatingPoint: kotlin.flag(INVALID),
  displayFrequencySuffix: kotlin.flag(INVALID),
};

const category: Table<Category> = {
  name: kotlin.text(INVALID),
  provider: kotlin.text(INVALID),
  productType: kotlin.oneOf(PRODUCT_TYPE_NAMES, INVALID),
  accountingUnit: objectField(unit, kotlin.exactKey, EMPTY_UNIT, INVALID),
  accountingFrequency: kotlin.oneOf(FREQUENCIES, INVALID),
  freeToUse: kotlin.flag(false),
  allowSubAllocations: kotlin.flag(true),
};

const hardware: Table<Row> = {
  cpu: kotlin.nullableInteger(kotlin.INT32),
  memoryInGigs: kotlin.nullableInteger(kotlin.INT32),
  gpu: kotlin.nullableInteger(kotlin.INT32),
  cpuModel: kotlin.nullableText,
  memoryModel: kotlin.nullableText,
  gpuModel: kotlin.nullableText,
};

const OWN_FIELDS: Readonly<Record<string, Table<Row>>> = {
  compute: hardware,
  license: { tags: kotlin.texts },
};

const tableOf = (type: string, productType: string): Table<Row> => ({
  type: kotlin.text(type),
  usage: kotlin.nullableInteger(kotlin.INT64),
  name: kotlin.text(INVALID),
  price: kotlin.int64,
  category: objectField(category, kotlin.exactKey, EMPTY_CATEGORY, INVALID),
  description: kotlin.text(""),
  ...OWN_FIELDS[type],
  hiddenInGrantApplications: kotlin.flag(false),
  productType: kotlin.oneOf(PRODUCT_TYPE_NAMES, productType),
});

const TABLES = new Map(
  Object.entries(productTypes).map(([type, productType]) => [type, tableOf(type, productType)]),
);

/** An item of a bulk, or a row as this Core shows one. */
export const readRow = (json: Json): Row | Invalid => {
  if (!isJsonObject(json) || typeof json.type !== "string") return INVALID;
  const table = TABLES.get(json.type);
  return table ? readTable(table, kotlin.exactKey, EMPTY_ROW, json) : INVALID;
};

export const writeRow = (row: Row): string => {
  const table = TABLES.get(row.type);
  return table ? writeTable(table, row) : "null";
};

const TYPES = typesByProductType(productTypes);

/** What is kept of an item: its category decides its type, and what is not the server's is gone. */
export const stored = (row: Row, category: Category): Row => ({
  ...row,
  category,
  type: TYPES.get(category.productType) ?? row.type,
  productType: category.productType,
  hiddenInGrantApplications: false,
  usage: null,
});
