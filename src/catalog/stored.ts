import { isProductsError } from "../errors/products-error";
import {
  isKnownProduct,
  type KnownProductV2,
  type ProductReference,
  type ProductV2,
} from "../products/product";
import { type BrowseQuery, MAX_ITEMS_PER_PAGE } from "../products/query";
import { type Definition, definitionOf, isSameDefinition } from "./definition";
import { type Generation, isRefusedListing } from "./generation";
import type { Listed } from "./listed";
import type { CatalogCallOptions, CatalogReader, Rejected } from "./reader";

/** A category as the Core's rows show it. */
export class StoredCategory {
  /** The definitions that its rows of known types show: until its next start, Core2 shows each as it was sent. */
  readonly definitions: Definition[] = [];
  /** The rows of the catalog's products. */
  readonly rows = new Map<string, KnownProductV2>();
  /** The names of the catalog's products whose rows are no product of a known type. */
  readonly unreadable = new Set<string>();
  /** The names that the catalog does not list. */
  readonly extra = new Set<string>();
  /** `allowSubAllocations` as rows of products show it that the catalog does not list. */
  readonly flagsOfExtra = new Set<boolean>();
}

/** What the Core has of a provider, as far as a plan needs it. */
export interface Stored {
  readonly categories: ReadonlyMap<string, StoredCategory>;
  /** Is it proven that nothing of the provider is missing? */
  readonly complete: boolean;
  /** The catalog's categories of which rows may be missing. */
  readonly doubtful: ReadonlySet<string>;
}

/** Collects rows; only what the catalog lists is kept whole. */
class Rows {
  readonly categories = new Map<string, StoredCategory>();
  count = 0;

  constructor(private readonly listed: Listed) {}

  add(product: ProductV2): void {
    this.count++;
    const { category, isListed } = this.#place(product.category.name, product.name);
    if (!isListed) category.flagsOfExtra.add(product.category.allowSubAllocations);
    else if (isKnownProduct(product)) category.rows.set(product.name, product);
    else category.unreadable.add(product.name);
    if (!isKnownProduct(product)) return;
    const definition = definitionOf(product);
    if (!category.definitions.some((known) => isSameDefinition(known, definition)))
      category.definitions.push(definition);
  }

  /** A row that is no product at all; without a name it is nobody's. */
  reject(reference: ProductReference | undefined): void {
    this.count++;
    if (reference === undefined) return;
    const { category, isListed } = this.#place(reference.category, reference.name);
    if (isListed) category.unreadable.add(reference.name);
  }

  /** The listed products of a category that have no row yet. */
  missing(name: string): readonly string[] {
    const category = this.categories.get(name);
    const isThere = (product: string): boolean =>
      category !== undefined && (category.rows.has(product) || category.unreadable.has(product));
    return [...(this.listed.get(name)?.keys() ?? [])].filter((product) => !isThere(product));
  }

  #place(name: string, product: string): { category: StoredCategory; isListed: boolean } {
    const category = this.categories.get(name) ?? new StoredCategory();
    this.categories.set(name, category);
    const isListed = this.listed.get(name)?.has(product) ?? false;
    if (!isListed) category.extra.add(product);
    return { category, isListed };
  }
}

/** Does the listing end because rows may be missing, or because the Core refuses its page? */
const isDoubtful = (error: unknown): boolean =>
  (isProductsError(error) && error.kind === "invalid-response") || isRefusedListing(error);

/** One page that is not full holds everything; of more, Core2 may lose rows (spec §3). */
const isProven = (generation: Generation, rows: number): boolean =>
  generation === "documented" || rows < MAX_ITEMS_PER_PAGE;

/**
 * Reads what the Core has of a provider. Where its listing proves nothing, the categories that seem
 * to miss products are read by themselves, and what is still missing by its name.
 */
export const readStored = async (
  reader: CatalogReader,
  provider: string,
  listed: Listed,
  generation: Generation,
  options: CatalogCallOptions,
): Promise<Stored> => {
  const rows = new Rows(listed);
  /** Reads a listing: did it come to its end, and with how many rows? */
  const read = async (filter: BrowseQuery): Promise<{ ended: boolean; proven: boolean }> => {
    const before = rows.count;
    const query = { filterProvider: provider, ...filter };
    const onRejected = ({ reference }: Rejected): void => rows.reject(reference);
    let ended = true;
    try {
      for await (const row of reader.browseAll(query, { ...options, onRejected })) rows.add(row);
    } catch (error) {
      if (!isDoubtful(error)) throw error;
      ended = false;
    }
    return { ended, proven: ended && isProven(generation, rows.count - before) };
  };
  /** Reads a category by itself: are all of its listed products there, or proven not to be? */
  const readCategory = async (filterCategory: string): Promise<boolean> => {
    const { ended, proven } = await read({ filterCategory });
    if (!ended) return false;
    if (!proven)
      for (const filterName of rows.missing(filterCategory))
        if (!(await read({ filterCategory, filterName })).ended) return false;
    return true;
  };

  const { ended, proven } = await read({});
  const doubtful = new Set<string>();
  if (!proven)
    for (const name of listed.keys())
      if (!ended || rows.missing(name).length > 0)
        if (!(await readCategory(name))) doubtful.add(name);
  return { categories: rows.categories, complete: proven, doubtful };
};
