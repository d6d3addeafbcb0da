import type { Issue, Issues } from "../codec/issue";
import { isNothing, isRead, type Report } from "../codec/kind";
import { isRecord } from "../codec/record";
import type { ProductReference, ProductV2 } from "./product";
import type { BrowseQuery } from "./query";
import { balancesOf, productReader, referenceOfRow } from "./row";

/** A page, as UCloud's v2 APIs answer. @since 0.1.0 */
export interface PageV2<T> {
  readonly items: readonly T[];
  /** What the server used, which is not always what was asked for. */
  readonly itemsPerPage: number;
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** A row that is no product at all. @since 0.1.0 */
export interface RejectedRow {
  /** Its place among the rows of its page, from 0. */
  readonly index: number;
  /** What it names itself, as far as that can be told. */
  readonly reference?: ProductReference;
  /** Why it is none; paths begin in the row. */
  readonly issues: readonly Issue[];
  /** The row as `JSON.parse` reads it, for people and logs. */
  readonly wire: unknown;
}

/** A page of products, and the rows that are none: one bad row never costs the page. @since 0.1.0 */
export interface ProductPage extends PageV2<ProductV2> {
  readonly rejected: readonly RejectedRow[];
}

/** Reads a page of either generation, or reports why it can't; each bad row gets its own issues. */
export const readPage = (
  json: unknown,
  query: BrowseQuery,
  report: Report,
  newIssues: () => Issues,
): ProductPage | undefined => {
  if (!isRecord(json)) return void report([], "a page { items, itemsPerPage, next }", json);
  const { items, itemsPerPage, next } = json;
  if (!Array.isArray(items)) return void report(["items"], "an array", items);
  if (!Number.isSafeInteger(itemsPerPage))
    return void report(["itemsPerPage"], "an integer", itemsPerPage);
  if (typeof next !== "string" && !isNothing(next))
    return void report(["next"], "text or null", next);
  return {
    ...readRows(items, query, newIssues),
    itemsPerPage: Number(itemsPerPage),
    ...(next ? { next } : {}),
  };
};

const readRows = (
  rows: readonly unknown[],
  query: BrowseQuery,
  newIssues: () => Issues,
): Pick<ProductPage, "items" | "rejected"> => {
  const reader = productReader(balancesOf(query));
  const items: ProductV2[] = [];
  const rejected: RejectedRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const product = reader.read(row);
    if (isRead(product)) {
      items.push(product);
      continue;
    }
    const issues = newIssues();
    reader.explainRead(row, [], issues.report);
    const reference = referenceOfRow(row);
    const named = reference === undefined ? {} : { reference };
    rejected.push({ index, ...named, issues: issues.list, wire: row });
  }
  return { items, rejected };
};
