import { isArgument, readProperty } from "../codec/arguments";
import { Issues, pathText } from "../codec/issue";
import { Pass, type Path, type Report } from "../codec/pass";
import { isArray, isNothing } from "../codec/record";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import { upperCase } from "../products/letter-case";
import type { Catalog } from "./catalog";
import { checkItems, type Located } from "./check-items";
import { itemsOfCategory } from "./expand";
import { type CatalogInput, catalogFile } from "./keys";

/** A broken field is reported once, however many products have it. */
const oncePerPlace = (report: Report): Report => {
  const seen = new Set<string>();
  return (path, expected, value) => {
    const place = JSON.stringify(path);
    if (seen.has(place)) return;
    seen.add(place);
    report(path, expected, value);
  };
};

/** The Cores have one category of a name, whatever its letter case. */
const refuseNamesakes = (names: readonly string[], report: Report): void => {
  const byCapitals = new Map<string, string>();
  for (const name of names) {
    const capitals = upperCase(name);
    const other = byCapitals.get(capitals);
    if (other === undefined) byCapitals.set(capitals, name);
    else
      report(
        ["categories", name],
        `a name that differs from ${pathText(["categories", other])} in more than letter case`,
        name,
      );
  }
};

const itemsOfFile = (value: unknown, report: Report): readonly Located[] => {
  const broken = new Set<unknown>();
  const pass = new Pass((path, expected, part) => {
    broken.add(path[1]);
    report(path, expected, part);
  });
  const file = catalogFile.parse(value, pass);
  if (file?.provider === undefined) report(["provider"], "the id of the provider", undefined);
  const categories = Object.entries(file?.categories ?? {});
  refuseNamesakes(
    categories.map(([name]) => name),
    report,
  );
  // What else is wrong is found with any provider.
  const provider = file?.provider ?? "provider";
  return categories.flatMap(([name, category]) =>
    itemsOfCategory(name, category, provider, !broken.has(name), report),
  );
};

/** Items as `create` takes them, or as they were read. */
const itemsOfList = (items: readonly unknown[], path: Path): readonly Located[] =>
  items.map((item, index) => {
    const at = [...path, index];
    return {
      item,
      product: at,
      category: [...at, "category"],
      locate: (field) => [...at, ...field],
    };
  });

const catalogFrom = (itemsOf: (report: Report) => readonly Located[]): Catalog => {
  const context = contextOf("catalog.define");
  const issues = new Issues();
  const report = oncePerPlace(issues.report);
  const catalog = checkItems(itemsOf(report), report);
  if (issues.count === 0 && catalog?.items.length === 0)
    report([], "at least one product", catalog.items);
  if (catalog === undefined || issues.count > 0) throw new InvalidRequestError(context, issues);
  return catalog;
};

/**
 * Makes a catalog of a definition in code: families of sizes become products, defaults are filled
 * in, and everything is checked by the rules of `create`. Throws `InvalidRequestError` (operation
 * `catalog.define`) with all that is wrong; paths begin in the input:
 * `categories.u1-standard.sizes.memory[2]`.
 *
 * @example
 * const catalog = defineCatalog({
 *   provider: "example",
 *   categories: {
 *     "u1-standard": {
 *       type: "compute",
 *       unit: "Core",
 *       every: "minute",
 *       description: "Standard node, {cpu} vCPU",
 *       sizes: { cpu: [1, 2, 4, 8], memoryPerCpu: 6 },
 *     },
 *   },
 * });
 *
 * @since 0.2.0
 */
export const defineCatalog = (input: CatalogInput): Catalog =>
  catalogFrom((report) => itemsOfFile(input, report));

/**
 * Makes a catalog of a parsed file, whatever it holds: of the file's format, of an array of
 * products as `create` takes them, or of `{ items }`. Throws like `defineCatalog`.
 *
 * @example
 * const catalog = readCatalog(parse(readFileSync("catalog.yaml", "utf8")));
 *
 * @since 0.2.0
 */
export const readCatalog = (value: unknown): Catalog =>
  catalogFrom((report) => {
    if (isArray(value)) return itemsOfList(value, []);
    const items = isArgument(value) ? readProperty(value, "items") : undefined;
    if (isArray(items)) return itemsOfList(items, ["items"]);
    if (isArgument(value) && isNothing(readProperty(value, "catalog")))
      report(["catalog"], "1, the version of this format", undefined);
    return itemsOfFile(value, report);
  });
