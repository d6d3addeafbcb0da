import { type Either, isLeft, left, right } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { type Issue, issueAt } from "../codec/issue";
import type { Pass } from "../codec/pass";
import { textProblem } from "../codec/text";
import { AbortedError } from "../errors/aborted";
import type { ProductsError } from "../errors/products-error";
import { tryTo } from "../errors/try-to";
import { type AnswerContext, decodeAnswer, refuseAnswer } from "./answer";
import type { Page, ReadPage, Rejected } from "./page";

/** What a listing yields: a left is the last. */
export type Listed<A> = Either<ProductsError, A>;

/** A page as it was answered, with all that a listing looks at. */
export interface AnsweredPage<T, R> extends ReadPage<T, R> {
  readonly context: AnswerContext;
}

/** What a listing is made of. */
export interface Listing<T, R> {
  /** Asks for the page at a cursor; undefined for the first. */
  readonly fetch: (
    next: string | undefined,
    stop: AbortSignal,
  ) => TaskEither<ProductsError, AnsweredPage<T, R>>;
  /** Where it begins, if not at the start. */
  readonly next: string | undefined;
  /** Looks at the pages in their order, and refuses one that shows that rows may be missing. */
  readonly completeness: () => (page: AnsweredPage<T, R>, pass: Pass) => void;
  /** What a caller can do where rows may be missing. */
  readonly advice: string;
  /** The caller's: it ends the listing at its next step. */
  readonly signal: { readonly aborted: boolean; readonly reason?: unknown } | undefined;
  /** Gets the rows that can't be read, if the caller wants them. */
  readonly onRejected: ((row: Rejected<R>) => unknown) | undefined;
}

/** A longer cursor can't be sent back. */
const MAX_NEXT = 65_536;

/** Refuses a cursor that leads nowhere. */
const checkNext = (
  next: string | undefined,
  seen: ReadonlySet<string>,
  advice: string,
  pass: Pass,
): void => {
  if (next === undefined) return;
  if (next.length > MAX_NEXT)
    return pass.refuseAt("next", `text of at most ${MAX_NEXT} characters`, next);
  // It is made of names, which older tools stored against the rules.
  const problem = textProblem(next);
  if (problem !== undefined) pass.refuseAt("next", `${problem}, which can be sent back`, next);
  // A malformed `next` silently starts again at the first page (spec §3).
  else if (seen.has(next))
    pass.refuseAt("next", `one that did not come before (rows may be missing: ${advice})`, next);
};

async function* answeredPages<T, R>(
  { fetch, next: start, completeness, advice }: Listing<T, R>,
  stop: AbortSignal,
): AsyncGenerator<Listed<AnsweredPage<T, R>>, void, undefined> {
  const check = completeness();
  const seen = new Set<string>(start === undefined ? [] : [start]);
  let next = start;
  do {
    const answered = await fetch(next, stop)();
    if (stop.aborted) return;
    if (isLeft(answered)) return yield answered;
    const { page, context } = answered.right;
    const checked = decodeAnswer(context, (pass) => {
      check(answered.right, pass);
      checkNext(page.next, seen, advice, pass);
      return answered.right;
    });
    yield checked;
    if (isLeft(checked)) return;
    next = page.next;
    if (next !== undefined) seen.add(next);
  } while (next !== undefined);
}

/** The rows of a page in its order: those that were read, and those that could not be. */
function* rowsInOrder<T, R>({
  items,
  rejected,
}: Page<T, R>): Generator<Either<Rejected<R>, T>, void, undefined> {
  let given = 0;
  for (const [before, row] of rejected.entries()) {
    // Ahead of this row stand as many rejected ones as came before it; the others are items.
    const end = row.index - before;
    for (const item of items.slice(given, end)) yield right(item);
    given = end;
    yield left(row);
  }
  for (const item of given === 0 ? items : items.slice(given)) yield right(item);
}

/** An iterator that ends what is under way when it is left. */
export interface StoppableIterator<A> {
  next(): Promise<IteratorResult<A, void>>;
  return(): Promise<IteratorResult<A, void>>;
  throw(reason?: unknown): Promise<IteratorResult<A, void>>;
  [Symbol.asyncIterator](): StoppableIterator<A>;
}

const stoppable = <A>(
  start: (stop: AbortSignal) => AsyncGenerator<A, void, undefined>,
): StoppableIterator<A> => {
  const controller = new AbortController();
  const generator = start(controller.signal);
  return {
    next: () => generator.next(),
    return: () => {
      controller.abort();
      return generator.return();
    },
    throw: (reason) => {
      controller.abort();
      return generator.throw(reason);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** A listing of pages, one in memory at a time. */
export const listPages = <T, R>(listing: Listing<T, R>) =>
  stoppable<Listed<Page<T, R>>>(async function* (stop) {
    for await (const answered of answeredPages(listing, stop)) {
      if (isLeft(answered)) return yield answered;
      yield right(answered.right.page);
      if (hasFired(listing)) return yield left(abortedBy(listing, answered.right.context));
    }
  });

/** A listing of rows. One that can't be read is handed to `onRejected`, or ends the listing. */
export const listRows = <T, R>(listing: Listing<T, R>) =>
  stoppable<Listed<T>>(async function* (stop) {
    const { onRejected } = listing;
    for await (const answered of answeredPages(listing, stop)) {
      if (isLeft(answered)) return yield answered;
      const { page, context } = answered.right;
      for (const row of rowsInOrder(page)) {
        if (!isLeft(row)) yield row;
        // What it throws or rejects with ends the loop unchanged.
        else if (onRejected !== undefined) await onRejected(row.left);
        else return yield left(refuseAnswer(context, issuesOf(row.left)));
        if (hasFired(listing)) return yield left(abortedBy(listing, context));
      }
    }
  });

const issuesOf = ({ index, issues }: Rejected<unknown>): Issue[] =>
  issues.map((issue) => issueAt(["items", index], issue));

/** For an abort while a page is consumed, when no call is under way that would report it. */
const abortedBy = (
  { signal }: Pick<Listing<never, never>, "signal">,
  context: AnswerContext,
): ProductsError =>
  new AbortedError(
    context,
    tryTo(() => signal?.reason),
  );

/** A signal that can't be read counts as fired: it could not end the listing otherwise. */
const hasFired = ({ signal }: Pick<Listing<never, never>, "signal">): boolean =>
  signal !== undefined && tryTo(() => signal.aborted) !== false;
