import { type Either, isLeft, left, right } from "fp-ts/Either";
import type { Issues } from "../codec/issue";
import { textProblem } from "../codec/leaves";
import { isRecord } from "../codec/record";
import type { ProductsError } from "../errors/products-error";
import { type BrowsedPage, browse } from "../operations/browse";
import type { ProductPage, RejectedRow } from "../products/page";
import type { ProductV2 } from "../products/product";
import { type BrowseQuery, MAX_ITEMS_PER_PAGE } from "../products/query";
import { type Check, checkCallOptions, checkListOptions } from "./checks";
import type { Core } from "./core";
import type { CallOptions, ListOptions } from "./options";

/** What a listing yields: a left is the last. */
export type Listed<A> = Either<ProductsError, A>;

/** Reports what keeps a page from being passed off as a part of a complete listing. */
const explainPage = (
  { page, doubt: doubtOf }: BrowsedPage,
  seen: ReadonlySet<string>,
  { report }: Issues,
): void => {
  const doubt = doubtOf();
  if (doubt !== undefined) report(["items", doubt.index], doubt.expected, doubt.name);
  const { next } = page;
  if (next === undefined) return;
  // It is made of names, which older tools stored against the rules.
  const problem = textProblem(next);
  if (problem !== undefined) report(["next"], `${problem}, which can be sent back`, next);
  // A malformed `next` silently starts again at the first page (spec §3).
  else if (seen.has(next))
    report(["next"], "one that did not come before (the listing would never end)", next);
};

/** The largest pages, because what is on one page is complete; what is no query is left to be refused. */
const inLargePages = (query: BrowseQuery): BrowseQuery =>
  isRecord(query) ? { ...query, itemsPerPage: query.itemsPerPage ?? MAX_ITEMS_PER_PAGE } : query;

async function* browsedPages(
  core: Core,
  asked: BrowseQuery,
  options: ListOptions,
  check: Check,
  stop: AbortSignal,
): AsyncGenerator<Listed<BrowsedPage>, void, undefined> {
  const query = inLargePages(asked);
  const seen = new Set<string>(query?.next ? [query.next] : []);
  let next = query?.next;
  do {
    const result = await core.run(browse, isRecord(query) ? { ...query, next } : query, options, {
      check,
      stop,
    })();
    if (stop.aborted) return;
    if (isLeft(result)) return yield result;
    const issues = result.right.issues();
    explainPage(result.right, seen, issues);
    if (issues.count > 0) return yield left(result.right.refuse(issues));
    yield result;
    next = result.right.page.next;
    if (next !== undefined) seen.add(next);
  } while (next !== undefined);
}

/** The products of a page in its order; a row that is none is told to `onRejected`, or ends it. */
function* productsOf(
  { page: { items, rejected }, issues, refuse }: BrowsedPage,
  onRejected: ListOptions["onRejected"],
): Generator<Listed<ProductV2>, void, undefined> {
  let given = 0;
  for (const [before, row] of rejected.entries()) {
    // Ahead of this row stand as many rejected ones as came before it; the others are products.
    const end = row.index - before;
    for (const product of items.slice(given, end)) yield right(product);
    given = end;
    if (onRejected === undefined) return yield left(refuse(rejection(row, issues())));
    onRejected(row);
  }
  for (const product of given === 0 ? items : items.slice(given)) yield right(product);
}

const rejection = ({ index, issues }: RejectedRow, found: Issues): Issues => {
  for (const issue of issues) found.adopt(["items", index], issue);
  return found;
};

/** An iterator whose `return` ends what is under way as well. */
const abortable = <A>(
  start: (stop: AbortSignal) => AsyncGenerator<A, void, undefined>,
): AsyncIterableIterator<A> => {
  const controller = new AbortController();
  const generator = start(controller.signal);
  return {
    next: () => generator.next(),
    return: () => {
      controller.abort();
      return generator.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** The pages of a listing, one in memory at a time. */
export const listPages = (
  core: Core,
  query: BrowseQuery,
  options: CallOptions = {},
): AsyncIterableIterator<Listed<ProductPage>> =>
  abortable(async function* (stop) {
    for await (const result of browsedPages(core, query, options, checkCallOptions, stop))
      yield isLeft(result) ? result : right(result.right.page);
  });

/** The products of all pages. */
export const listProducts = (
  core: Core,
  query: BrowseQuery,
  options: ListOptions = {},
): AsyncIterableIterator<Listed<ProductV2>> =>
  abortable(async function* (stop) {
    for await (const result of browsedPages(core, query, options, checkListOptions, stop))
      if (isLeft(result)) yield result;
      else
        for (const product of productsOf(result.right, options?.onRejected)) {
          yield product;
          if (isLeft(product)) return;
        }
  });
