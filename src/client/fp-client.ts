import type { TaskEither } from "fp-ts/TaskEither";
import * as TE from "fp-ts/TaskEither";
import type { ProductsError } from "../errors/products-error";
import { browse } from "../operations/browse";
import { create } from "../operations/create";
import { retrieve } from "../operations/retrieve";
import type { BulkRequest } from "../products/bulk";
import type { ProductPage } from "../products/page";
import type { ProductV2, ProductV2Input } from "../products/product";
import type { BrowseQuery, RetrieveQuery } from "../products/query";
import { Core } from "./core";
import { type Listed, listPages, listProducts } from "./listing";
import type { CallOptions, ListOptions, ProductsClientOptions } from "./options";

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
  readonly #core: Core;

  /** Throws `InvalidRequestError` where an option is wrong. */
  constructor(options: ProductsClientOptions) {
    this.#core = new Core(options);
  }

  /** Publishes 1 to 1000 products of one provider, all or nothing. @since 0.1.0 */
  create(
    bulk: BulkRequest<ProductV2Input>,
    options?: CallOptions,
  ): TaskEither<ProductsError, void> {
    return this.#core.run(create, bulk, options);
  }

  /** Reads one page. @since 0.1.0 */
  browse(query: BrowseQuery = {}, options?: CallOptions): TaskEither<ProductsError, ProductPage> {
    return TE.map(({ page }: { page: ProductPage }) => page)(
      this.#core.run(browse, query, options),
    );
  }

  /** Reads the products of all pages; ends after its first left. @since 0.1.0 */
  browseAll(query: BrowseQuery = {}, options?: ListOptions): AsyncIterable<Listed<ProductV2>> {
    return { [Symbol.asyncIterator]: () => listProducts(this.#core, query, options) };
  }

  /** Reads all pages; ends after its first left. @since 0.1.0 */
  browsePages(query: BrowseQuery = {}, options?: CallOptions): AsyncIterable<Listed<ProductPage>> {
    return { [Symbol.asyncIterator]: () => listPages(this.#core, query, options) };
  }

  /** Reads one product. @since 0.1.0 */
  retrieve(query: RetrieveQuery, options?: CallOptions): TaskEither<ProductsError, ProductV2> {
    return this.#core.run(retrieve, query, options);
  }
}
