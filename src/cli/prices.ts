import { asProducts } from "./as-products";
import { EXIT, type ExitCode, usageError } from "./exit";
import { loadCatalog } from "./files/catalog";
import type { Invocation } from "./invocation";
import { writePrices } from "./write-prices";

export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  const { catalog } = await loadCatalog(operands, flags.provider);
  const { only } = flags;
  const unknown = only?.find((name) => !catalog.categories.some((own) => own.name === name));
  if (unknown !== undefined) throw usageError(`--only: the catalog has no category ${unknown}.`);
  const items = catalog.items.filter((item) => only?.includes(item.category.name) ?? true);
  writePrices(catalog.provider, asProducts(items), terminal);
  return EXIT.done;
};
