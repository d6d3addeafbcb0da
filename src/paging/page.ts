import { type Issue, Issues } from "../codec/issue";
import { type Parse, Pass } from "../codec/pass";
import { isArray, isNothing, isRecord } from "../codec/record";

/** A page, as UCloud's v2 APIs answer. @since 0.1.0 */
export interface PageV2<T> {
  readonly items: readonly T[];
  /** What the server used, which is not always what was asked for. */
  readonly itemsPerPage: number;
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** A row that can't be read. @since 0.1.0 */
export interface Rejected<R> {
  /** Its place among the rows of its page, from 0. */
  readonly index: number;
  /** What it names itself, as far as that can be told. */
  readonly reference?: R;
  /** What is wrong with it; paths begin in the row. */
  readonly issues: readonly Issue[];
  /** The row as `JSON.parse` reads it, for people and logs. */
  readonly wire: unknown;
}

/** A page, and the rows that can't be read: one bad row never costs the page. */
export interface Page<T, R> extends PageV2<T> {
  readonly rejected: readonly Rejected<R>[];
}

/** How the rows of an API are read. */
export interface RowReader<T, R> {
  readonly parse: Parse<T>;
  /** What a row that can't be read names itself. */
  readonly referenceOf: (row: unknown) => R | undefined;
}

/** As many as either generation sends; more are not looked at. */
const MAX_ROWS = 1000;

/** A page, and its rows as `JSON.parse` reads them. */
export interface ReadPage<T, R> {
  readonly page: Page<T, R>;
  readonly rows: readonly unknown[];
}

/** Reads a page, or reports what keeps it from being one; each bad row gets issues of its own. */
export const readPage = <T, R>(
  json: unknown,
  reader: RowReader<T, R>,
  redact: (text: string) => string,
  pass: Pass,
): ReadPage<T, R> | undefined => {
  if (!isRecord(json)) return pass.refuse("a page { items, itemsPerPage, next }", json);
  const { items, itemsPerPage, next } = json;
  if (!isArray(items)) return pass.refuseAt("items", "an array", items);
  if (items.length > MAX_ROWS)
    return pass.refuseAt("items", `an array of at most ${MAX_ROWS} rows`, items);
  if (typeof itemsPerPage !== "number" || !Number.isSafeInteger(itemsPerPage))
    return pass.refuseAt("itemsPerPage", "an integer", itemsPerPage);
  if (typeof next !== "string" && !isNothing(next))
    return pass.refuseAt("next", "text or null", next);
  const rows = readRows(items, reader, redact);
  return { page: { ...rows, itemsPerPage, ...(next ? { next } : {}) }, rows: items };
};

const readRows = <T, R>(
  rows: readonly unknown[],
  { parse, referenceOf }: RowReader<T, R>,
  redact: (text: string) => string,
): Pick<Page<T, R>, "items" | "rejected"> => {
  const silent = new Pass();
  const items: T[] = [];
  const rejected: Rejected<R>[] = [];
  for (const row of rows) {
    const { failures } = silent;
    const item = parse(row, silent);
    if (item !== undefined && silent.failures === failures) {
      items.push(item);
      continue;
    }
    const issues = new Issues();
    parse(row, new Pass(issues.report));
    const reference = referenceOf(row);
    const named = reference === undefined ? {} : { reference };
    const index = items.length + rejected.length;
    rejected.push({ index, ...named, issues: issues.list(redact), wire: row });
  }
  return { items, rejected };
};
