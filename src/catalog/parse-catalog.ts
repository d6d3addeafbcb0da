import { isArgument, readProperty } from "../codec/arguments";
import { pathText } from "../codec/issue";
import { Pass, type Path, type Report } from "../codec/pass";
import { isArray, isNothing } from "../codec/record";
import { upperCase } from "../products/letter-case";
import type { Catalog } from "./catalog";
import { checkItems, type Located } from "./check-items";
import { itemsOfCategory } from "./expand";
import { catalogFile } from "./keys";

/** The Cores have one category of a name, whatever its letter case. */
const refuseNamesakes = (categories: object, report: Report): void => {
  const byCapitals = new Map<string, string>();
  for (const name of Object.keys(categories)) {
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
  const categories = file?.categories ?? {};
  refuseNamesakes(categories, report);
  // What else is wrong is found with any provider.
  const provider = file?.provider ?? "provider";
  return Object.entries(categories).flatMap(([name, category]) =>
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

const itemsOf = (value: unknown, report: Report): readonly Located[] => {
  if (isArray(value)) return itemsOfList(value, []);
  const items = isArgument(value) ? readProperty(value, "items") : undefined;
  if (isArray(items)) return itemsOfList(items, ["items"]);
  if (isArgument(value) && isNothing(readProperty(value, "catalog")))
    report(["catalog"], "1, the version of this format", undefined);
  return itemsOfFile(value, report);
};

/** How a value becomes a catalog: undefined where something is wrong, all of which is reported. */
type ParseCatalog = (value: unknown, report: Report) => Catalog | undefined;

const parserOf =
  (expand: (value: unknown, report: Report) => readonly Located[]): ParseCatalog =>
  (value, report) => {
    // A broken field is reported once, however many products have it.
    const places = new Set<string>();
    const once: Report = (path, expected, part) => {
      const place = JSON.stringify(path);
      if (places.has(place)) return;
      places.add(place);
      report(path, expected, part);
    };
    const catalog = checkItems(expand(value, once), once);
    if (places.size === 0 && catalog?.items.length === 0)
      once([], "at least one product", catalog.items);
    return places.size === 0 ? catalog : undefined;
  };

/** Of a definition in code. */
export const parseDefinition = parserOf(itemsOfFile);

/** Of whatever a parsed file holds. */
export const parseCatalog = parserOf(itemsOf);
