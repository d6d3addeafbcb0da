import { isLeft } from "fp-ts/Either";
import type { PagedOperation, PagedQuery } from "../operations/operation";
import type { Listing } from "../paging/listing";
import type { callOptions, listOptions } from "./option-tables";
import type { Runner } from "./runner";

/** Reads the arguments of a listing; its pages are as large as can be, because one page is complete. */
export const prepareListing = <I extends PagedQuery, T, R>(
  { prepare, run }: Runner,
  operation: PagedOperation<I, T, R>,
  query: unknown,
  options: unknown,
  codec: typeof callOptions | typeof listOptions,
): Listing<T, R> => {
  const prepared = prepare(operation, query, options, codec);
  const read = isLeft(prepared) ? undefined : prepared.right;
  // Without a prototype, like what was read.
  const asked: I = Object.assign(
    Object.create(null),
    { itemsPerPage: operation.pageSize },
    read?.parts.input,
  );
  const pageAt = (next: string | undefined): typeof prepared =>
    read === undefined ? prepared : prepare(operation, { ...asked, next }, read.options, codec);
  return {
    fetch: (next, stop) => run(operation, pageAt(next), stop),
    next: asked.next ?? undefined,
    completeness: () => operation.completeness(asked),
    advice: operation.narrower(asked),
    signal: read?.options.signal,
    // Honest: the rows are those that the method's types name.
    onRejected: read?.options.onRejected as Listing<T, R>["onRejected"],
  };
};
