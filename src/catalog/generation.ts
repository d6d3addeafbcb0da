import { isProductsError } from "../errors/products-error";
import type { CatalogCallOptions, CatalogReader } from "./reader";

/** The two generations of the Core: they keep different fields. @since 0.2.0 */
export type Generation = "core2" | "documented";

/** Did the Core refuse a listing that is right, as the documented one does for a blank description? */
export const isRefusedListing = (error: unknown): boolean =>
  isProductsError(error) && error.kind === "api" && error.status === 400;

/** Which generation answers: Core2 takes any page size, the documented Core makes 50 of 1 (spec §3). */
export const generationOf = async (
  reader: CatalogReader,
  provider: string,
  options: CatalogCallOptions,
): Promise<Generation> => {
  try {
    const page = await reader.browse({ itemsPerPage: 1, filterProvider: provider }, options);
    return page.itemsPerPage === 1 ? "core2" : "documented";
  } catch (error) {
    // A stored blank description: Core2 shows it, the documented Core refuses the page (spec §5).
    if (isRefusedListing(error)) return "documented";
    throw error;
  }
};
