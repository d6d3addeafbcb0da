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
  type RowFraction,
  type Unit,
} from "../../row";
import * as go from "./leaves";

// Each table in the order in which Core2 writes a row.
const unit: Table<Unit> = {
  name: go.text,
  namePlural: go.text,
  floatingPoint: go.flag,
  displayFrequencySuffix: go.flag,
};

const category: Table<Category> = {
  name: go.textOrAbsent,
  provider: go.textOrAbsent,
  productType: go.textOrAbsent,
  accountingUnit: objectField(unit, go.ignoringCase, EMPTY_UNIT, EMPTY_UNIT),
  accountingFrequency: go.textOrAbsent,
  freeToUse: go.flagOrAbsent,
  allowSubAllocations: go.flagOrAbsent,
};

const fraction: Table<RowFraction> = { numerator: go.integer, denominator: go.integer };

const row: Table<Row> = {
  type: go.text,
  category: objectField(category, go.ignoringCase, EMPTY_CATEGORY, EMPTY_CATEGORY),
  name: go.text,
  description: go.text,
  productType: go.text,
  price: go.integer,
  fraction: objectField(fraction, go.ignoringCase, EMPTY_ROW.fraction, EMPTY_ROW.fraction),
  hiddenInGrantApplications: go.flag,
  usage: go.nullableInteger,
  cpu: go.integerOrAbsent,
  cpuModel: go.nullableTextOrAbsent,
  memoryInGigs: go.integerOrAbsent,
  memoryModel: go.nullableTextOrAbsent,
  gpu: go.integerOrAbsent,
  gpuModel: go.nullableTextOrAbsent,
  balance: go.integer,
  maxUsableBalance: go.integer,
  pricePerUnit: go.integer,
};

/** An item of a bulk, or a row as Core2 shows one. Null is an empty product (core2 items-of-null). */
export const readRow = (json: Json): Row | Invalid => {
  if (json === null) return EMPTY_ROW;
  return isJsonObject(json) ? readTable(row, go.ignoringCase, EMPTY_ROW, json) : INVALID;
};

export const writeRow = (value: Row): string => writeTable(row, value);
