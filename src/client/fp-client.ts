import type { TaskEither } from "fp-ts/TaskEither";
import * as TE from "fp-ts/TaskEither";
import type { ProductsError } from "../errors/products-error";
import { browse, type ProductPage } from "../operations/browse";
import { create } from "../operations/create";
import { retrieve } from "../operations/retrieve";
import { type Listed, listPages, listRows } from "../paging/listing";
import type { BulkRequest } from "../products/bulk";
import type { ProductV2, ProductV2Input } from "../products/product";
import type { BrowseQuery, RetrieveQuery } from "../products/query";
import { prepareListing } from "./listing";
import { callOptions, listOptions } from "./option-tables";
import type { CallOptions, ListOptions, ProductsClientOptions } from "./options";
import { createRunner, type Runner } from "./runner";

/**
 * The client of UCloud's `products.v2` API for fp-ts users. Each method describes a call: nothing
 * is sent until it is run, and running it twice makes two calls.
 *
 * @example
 * const publish = pipe(products.create(bulk), TE.mapLeft((error) => error.kind));
 * const outcome = await publish();
 *
 * @since 0.1.0
 */
export class ProductsClient {
  /** The origin of `baseUrl`. @since 0.2.0 */
  readonly origin: string;
  // No private field: a client works behind a `Proxy`, such as Vue's `reactive`.
  private readonly runner: Runner;

  /** Throws `InvalidRequestError` where an option is wrong. */
  constructor(options: ProductsClientOptions) {
    this.runner = createRunner(options);
    this.origin = this.runner.origin;
  }

  /** Publishes 1 to 1000 products of one provider, all or nothing. @since 0.1.0 */
  create(
    bulk: BulkRequest<ProductV2Input>,
    options: CallOptions = {},
  ): TaskEither<ProductsError, void> {
    return this.runner.call(create, bulk, options);
  }

  /** Reads one page. @since 0.1.0 */
  browse(
    query: BrowseQuery = {},
    options: CallOptions = {},
  ): TaskEither<ProductsError, ProductPage> {
    const answered = this.runner.call(browse, query, options);
    return TE.map(({ page }: { page: ProductPage }) => page)(answered);
  }

  /** Reads the products of all pages; ends after its first left. @since 0.1.0 */
  browseAll(query: BrowseQuery = {}, options: ListOptions = {}): AsyncIterable<Listed<ProductV2>> {
    const listing = prepareListing(this.runner, browse, query, options, listOptions);
    return { [Symbol.asyncIterator]: () => listRows(listing) };
  }

  /** Reads all pages; ends after its first left. @since 0.1.0 */
  browsePages(
    query: BrowseQuery = {},
    options: CallOptions = {},
  ): AsyncIterable<Listed<ProductPage>> {
    const listing = prepareListing(this.runner, browse, query, options, callOptions);
    return { [Symbol.asyncIterator]: () => listPages(listing) };
  }

  /** Reads one product. @since 0.1.0 */
  retrieve(query: RetrieveQuery, options: CallOptions = {}): TaskEither<ProductsError, ProductV2> {
    return this.runner.call(retrieve, query, options);
  }
}
