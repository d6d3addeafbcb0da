import { type CatalogPlan, type CatalogReader, planCatalog } from "ucloud-products/catalog";
import { EXIT, type ExitCode } from "./exit";
import { loadCatalog } from "./files/catalog";
import { placeText } from "./files/source";
import type { Invocation } from "./invocation";

/** A plan, and where the catalog's parts stand in its files. */
export interface Planned {
  readonly plan: CatalogPlan;
  readonly where?: (path: readonly (string | number)[]) => string | undefined;
}

/** Plans the catalog of the files that were given. */
export const planFiles = async (
  { operands, flags, terminal }: Invocation,
  reader: CatalogReader,
): Promise<Planned> => {
  const { catalog, placeOf } = await loadCatalog(operands, flags);
  terminal.progress(`Reading ${reader.origin} …`);
  const plan = await planCatalog(reader, catalog, { only: flags.only });
  return { plan, where: (path) => placeText(placeOf(path)) };
};

/** What a plan's changes and refusals end with. */
export const exitOf = ({ refused, changes }: CatalogPlan, failsOnChanges: boolean): ExitCode => {
  if (refused.length > 0) return EXIT.refused;
  return failsOnChanges && changes > 0 ? EXIT.changes : EXIT.done;
};
