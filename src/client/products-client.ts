import { type Either, isLeft } from "fp-ts/Either";
import type { ProductsError } from "../errors/products-error";
import { browse, type ProductPage } from "../operations/browse";
import { create } from "../operations/create";
import type { Operation } from "../operations/operation";
import { retrieve } from "../operations/retrieve";
import { type Listed, listPages, listRows, type StoppableIterator } from "../paging/listing";
import type { BulkRequest } from "../products/bulk";
import type { ProductV2, ProductV2Input } from "../products/product";
import type { BrowseQuery, RetrieveQuery } from "../products/query";
import { prepareListing } from "./listing";
import { callOptions, listOptions } from "./option-tables";
import type { CallOptions, ListOptions, ProductsClientOptions } from "./options";
import { createRunner, type Runner } from "./runner";

/** A left becomes a rejection here, and nowhere else. */
const unwrapped = <A>(result: Either<ProductsError, A>): A => {
  if (isLeft(result)) throw result.left;
  return result.right;
};

const rejecting = <A>(listing: StoppableIterator<Listed<A>>): AsyncIterableIterator<A> => {
  const unwrap = async (
    step: Promise<IteratorResult<Listed<A>, void>>,
  ): Promise<IteratorResult<A, undefined>> => {
    const { done, value } = await step;
    return done ? { done, value: undefined } : { done: false, value: unwrapped(value) };
  };
  return {
    next: () => unwrap(listing.next()),
    return: () => unwrap(listing.return()),
    throw: (reason) => unwrap(listing.throw(reason)),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/**
 * The client of UCloud's `products.v2` API. One serves a whole program: it may be used by any
 * number of calls at once, and holds no timer and no socket of its own.
 *
 * Each call rejects with one of the seven {@link ProductsError}s, and with nothing else.
 *
 * @example
 * const products = new ProductsClient({
 *   baseUrl: "https://cloud.example",
 *   auth: providerRefreshToken(process.env.UCLOUD_REFRESH_TOKEN ?? ""),
 * });
 * await products.create(bulkRequestOf(machine));
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

  private async call<I, A>(
    operation: Operation<I, A>,
    input: unknown,
    options: unknown,
  ): Promise<A> {
    return unwrapped(await this.runner.call(operation, input, options)());
  }

  /**
   * Publishes 1 to 1000 products of one provider, all or nothing. An existing product of the same
   * category and name is overwritten, a missing category is created. Everything is checked before
   * anything is sent, and reported at once.
   *
   * Sending a bulk again ends in the same state, so that `create` is retried like a read.
   *
   * A category is immutable after its first product: the Core answers 200 to a changed unit,
   * frequency or `freeToUse`, and ignores it. To another product type Core2 answers 200 as well,
   * and turns every product of the category into it at its next start.
   *
   * @example
   * await products.create(bulkRequestOf(small, large), { timeout: 10_000 });
   *
   * @since 0.1.0
   */
  create(bulk: BulkRequest<ProductV2Input>, options: CallOptions = {}): Promise<void> {
    return this.call(create, bulk, options);
  }

  /**
   * Reads one page. A row that is no product stands in `rejected`, and never costs the page.
   *
   * @example
   * const { items, next } = await products.browse({ filterProvider: "example" });
   *
   * @since 0.1.0
   */
  async browse(query: BrowseQuery = {}, options: CallOptions = {}): Promise<ProductPage> {
    return (await this.call(browse, query, options)).page;
  }

  /**
   * Reads the products of all pages, one page in memory at a time. Rejects with
   * `InvalidResponseError` where the answers show that rows may be missing, and, without
   * `onRejected`, when it meets a row that is no product. Leaving the loop cancels what is under way.
   *
   * @example
   * for await (const product of products.browseAll({ filterProvider: "example" })) show(product);
   *
   * @since 0.1.0
   */
  browseAll(query: BrowseQuery = {}, options: ListOptions = {}): AsyncIterableIterator<ProductV2> {
    return rejecting(listRows(prepareListing(this.runner, browse, query, options, listOptions)));
  }

  /**
   * Reads all pages, one after the other; rejects like {@link browseAll}, but for rejected rows,
   * which stand in their page.
   *
   * @since 0.1.0
   */
  browsePages(
    query: BrowseQuery = {},
    options: CallOptions = {},
  ): AsyncIterableIterator<ProductPage> {
    return rejecting(listPages(prepareListing(this.runner, browse, query, options, callOptions)));
  }

  /**
   * Reads one product; one that does not exist is an `ApiError` of the reason `not-found`.
   *
   * @example
   * await products.retrieve({ filterProvider: "example", filterCategory: "u1", filterName: "u1-1" });
   *
   * @since 0.1.0
   */
  retrieve(query: RetrieveQuery, options: CallOptions = {}): Promise<ProductV2> {
    return this.call(retrieve, query, options);
  }
}
