import { isRecord } from "../../codec/record";

/** A number as it was written: an int64 does not fit a JavaScript number (spec §2, Integers). */
export class NumberLiteral {
  constructor(readonly text: string) {}
}

/** A JSON value whose numbers are still text. */
export type Json = null | boolean | string | NumberLiteral | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

// A string, skipped whole, or a number. What is no JSON stays none: `01` becomes two tags in a row.
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
// No client writes this key, so it can mark what was a number.
const TAG = "\u0000number";
const TAG_TEXT = JSON.stringify(TAG);

/** Parses strict JSON and keeps every number's digits; undefined where the text is no JSON. */
export const parseJson = (text: string): Json | undefined => {
  const tagged = text.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `{${TAG_TEXT}:"${token}"}`,
  );
  try {
    return JSON.parse(tagged, untag);
  } catch {
    return undefined;
  }
};

const untag = (_key: string, value: unknown): unknown =>
  isRecord(value) && TAG in value ? new NumberLiteral(String(value[TAG])) : value;

export const isJsonObject = (json: Json | undefined): json is JsonObject =>
  isRecord(json) && !(json instanceof NumberLiteral);

export const isJsonArray = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);

/** Half a surrogate pair: a server stores something else in its place (spec §2, Rules for every text). */
export const replaceLoneSurrogates = (text: string, replacement: string): string =>
  text.replace(/\p{Surrogate}/gu, replacement);
