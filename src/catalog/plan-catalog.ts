import { upperCase } from "../products/letter-case";
import type { ProductReference } from "../products/product";
import type { Catalog } from "./catalog";
import { fingerprintOf } from "./fingerprint";
import { type Generation, generationOf } from "./generation";
import { invalidRequest } from "./invalid";
import { type Listed, listedOf } from "./listed";
import type { CatalogPlan, PlannedProduct, Remark } from "./plan";
import { type CategoryPart, planCategory } from "./plan-category";
import type { CatalogCallOptions, CatalogReader } from "./reader";
import { readStored, type Stored } from "./stored";

/** What a plan takes besides. @since 0.2.0 */
export interface PlanOptions extends CatalogCallOptions {
  /** The names of the categories to plan; all of them where it is left out. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Compares a catalog with what the Core has, and says what publishing it would do: what is new, what
 * changes, and what the Core would ignore or refuse. It only reads, and a guest may: no token is
 * needed.
 *
 * Rejects with the errors of `browse`, and with `InvalidRequestError` where `only` names a category
 * that the catalog does not have.
 *
 * @example
 * const plan = await planCatalog(new ProductsClient({ baseUrl }), catalog);
 * console.log(explainPlan(plan));
 *
 * @since 0.2.0
 */
export const planCatalog = async (
  reader: CatalogReader,
  catalog: Pick<Catalog, "provider" | "items">,
  { only, ...options }: PlanOptions = {},
): Promise<CatalogPlan> => {
  const all = listedOf(catalog);
  for (const [index, name] of (only ?? []).entries())
    if (!all.has(name))
      throw invalidRequest(
        "catalog.plan",
        ["only", index],
        `one of the catalog's ${all.size} categories`,
        name,
      );
  const listed = only ? listedOf(catalog, only) : all;
  const { provider } = catalog;
  const generation = await generationOf(reader, provider, options);
  const stored = await readStored(reader, provider, listed, generation, options);
  const parts = partsOf(listed, stored, generation);
  const categories = parts.map(({ category }) => category);
  const products = parts.flatMap((part) => part.products);
  const extra = stored.complete ? extraOf(stored, provider, only) : [];
  const compared = { provider, generation, categories, products };
  return {
    format: 1,
    provider,
    target: reader.origin ?? "",
    generation,
    complete: stored.complete,
    changes: products.filter(isSent).length,
    categories,
    products,
    extra,
    refused: parts.flatMap(({ refused }) => refused),
    warnings: [...parts.flatMap(({ warnings }) => warnings), ...extra.map(extraWarning)],
    fingerprint: fingerprintOf(compared),
  };
};

/** Does a publish send it? */
export const isSent = ({ state }: PlannedProduct): boolean =>
  state === "added" || state === "changed";

const partsOf = (listed: Listed, stored: Stored, generation: Generation): CategoryPart[] => {
  const known = [...stored.categories.keys()];
  const byFolded = new Map(known.map((name) => [upperCase(name), name]));
  return [...listed].flatMap(([name, items]) => {
    const [sample] = items.values();
    if (sample === undefined) return [];
    const category = stored.categories.get(name);
    const namesake = category === undefined ? byFolded.get(upperCase(name)) : undefined;
    const namesakes = new Map(
      Array.from(category?.extra ?? [], (other) => [upperCase(other), other] as const),
    );
    const isDoubtful = stored.doubtful.has(name);
    const core = { stored: category, namesake, namesakes, generation, isDoubtful };
    return [planCategory({ name, items, sample, ...core }, known)];
  });
};

const extraOf = (
  { categories }: Stored,
  provider: string,
  only: readonly string[] | undefined,
): ProductReference[] =>
  [...categories]
    .filter(([category]) => only === undefined || only.includes(category))
    .flatMap(([category, { extra }]) =>
      Array.from(extra, (name) => ({ name, category, provider })),
    );

const extraWarning = ({ category, name }: ProductReference): Remark => ({
  code: "extra",
  category,
  name,
  message: "on the Core only; no call removes or hides it",
});
