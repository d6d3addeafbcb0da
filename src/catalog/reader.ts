import type { BulkRequest } from "../products/bulk";
import type { ProductReference, ProductV2, ProductV2Input } from "../products/product";
import type { BrowseQuery } from "../products/query";

/** What a plan and a publish take for each of their calls. @since 0.2.0 */
export interface CatalogCallOptions {
  /** Ends it with `AbortedError`; a publish ends between two bulks, or within one. */
  readonly signal?: AbortSignal | undefined;
  /** ms for each call of the Core. Default: the client's. */
  readonly timeout?: number | undefined;
}

/** A row that is no product. */
export interface Rejected {
  /** What it names itself, as far as that can be told. */
  readonly reference?: ProductReference;
}

interface ListingOptions extends CatalogCallOptions {
  readonly onRejected?: (row: Rejected) => void;
}

/**
 * What reads the Core for a plan: a `ProductsClient`, a guest's too. It has no way to write.
 *
 * @since 0.2.0
 */
export interface CatalogReader {
  /** The origin that is read; a plan keeps it as its `target`. */
  readonly origin?: string;
  browse(
    query: BrowseQuery,
    options?: CatalogCallOptions,
  ): Promise<{ readonly itemsPerPage: number }>;
  browseAll(query: BrowseQuery, options?: ListingOptions): AsyncIterableIterator<ProductV2>;
}

/** What publishes a plan: a `ProductsClient` with a provider's token. @since 0.2.0 */
export interface CatalogPublisher extends CatalogReader {
  create(
    bulk: BulkRequest<ProductV2Input>,
    options?: CatalogCallOptions & { readonly jobId?: string },
  ): Promise<void>;
}
