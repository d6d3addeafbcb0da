import { isLeft } from "fp-ts/Either";
import { browse } from "../operations/browse";
import type { Listing } from "../paging/listing";
import { completenessOf, narrower } from "../products/completeness";
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
  const read = isLeft(prepared) ? undefined : prepared.right;
  const asked: BrowseQuery = { itemsPerPage: MAX_ITEMS_PER_PAGE, ...read?.parts.input };
  const pageAt = (next: string | undefined): typeof prepared =>
    read === undefined ? prepared : prepare(browse, { ...asked, next }, read.options, codec);
  return {
    fetch: (next, stop) => run(browse, pageAt(next), stop),
    next: asked.next ?? undefined,
    completeness: () => completenessOf(asked),
    advice: narrower(asked),
    signal: read?.options.signal,
    onRejected: read?.options.onRejected,
  };
};
