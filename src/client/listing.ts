import { isLeft } from "fp-ts/Either";
import { browse } from "../operations/browse";
import type { Listing } from "../paging/listing";
import { completenessOf } from "../products/completeness";
import type { ProductReference, ProductV2 } from "../products/product";
import { type BrowseQuery, MAX_ITEMS_PER_PAGE } from "../products/query";
import type { callOptions, listOptions, ReadOptions } from "./option-tables";
import type { Runner } from "./runner";

/** A listing of products, and what the caller gave for it. */
interface PreparedListing extends Listing<ProductV2, ProductReference> {
  readonly onRejected: ReadOptions["onRejected"];
}

/** Reads the arguments of a listing; its pages are as large as can be, because one page is complete. */
export const prepareListing = (
  { prepare, run }: Runner,
  query: unknown,
  options: unknown,
  codec: typeof callOptions | typeof listOptions,
): PreparedListing => {
  const prepared = prepare(browse, query, options, codec);
  if (isLeft(prepared))
    return {
      fetch: () => run(browse, prepared),
      next: undefined,
      completeness: () => () => {},
      signal: undefined,
      onRejected: undefined,
    };
  const { parts, options: read } = prepared.right;
  // Without a prototype, like what was read.
  const asked: BrowseQuery = Object.assign(
    Object.create(null),
    { itemsPerPage: MAX_ITEMS_PER_PAGE },
    parts.input,
  );
  return {
    fetch: (next, stop) => run(browse, prepare(browse, { ...asked, next }, read, codec), stop),
    next: asked.next ?? undefined,
    completeness: () => completenessOf(asked),
    signal: read.signal,
    onRejected: read.onRejected,
  };
};
