import { asProducts } from "./as-products";
import { EXIT, type ExitCode } from "./exit";
import { loadCatalog } from "./files/catalog";
import type { Invocation } from "./invocation";
import { writePrices } from "./write-prices";

export const run = async ({ operands, flags, terminal }: Invocation): Promise<ExitCode> => {
  const { catalog } = await loadCatalog(operands, flags);
  const { only } = flags;
  const items = catalog.items.filter((item) => only?.includes(item.category.name) ?? true);
  writePrices(catalog.provider, asProducts(items), terminal);
  return EXIT.done;
};
