import { catalogOf } from "ucloud-products/catalog";
import { readerOf } from "./client";
import { CommandError, EXIT, type ExitCode } from "./exit";
import { disagreementsOf } from "./faces";
import type { Invocation } from "./invocation";
import { remarkFaces, remarkLeftOut, withoutUnknown } from "./left-out";
import { sortOut } from "./pull/sort-out";
import { providerOf, readProducts } from "./read-products";
import { writeCatalog } from "./write-catalog";

export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const { terminal } = invocation;
  const provider = providerOf(invocation);
  const client = await readerOf(invocation);
  const rows = await readProducts(client, provider, invocation);
  if (rows.length === 0)
    throw new CommandError(EXIT.failed, `${client.origin} has no products of ${provider}.`);
  const products = withoutUnknown(rows, terminal);
  const { catalog, right, leftOut } = sortOut(products);
  for (const { product, reasons } of leftOut) {
    const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : "";
    remarkLeftOut(product, `${reasons[0]}${more}`, terminal);
  }
  if (catalog === undefined)
    throw new CommandError(
      EXIT.failed,
      `${client.origin} has no products of ${provider} that a catalog can hold.`,
    );
  remarkFaces(
    disagreementsOf(right),
    ({ category, first }) => `Those of ${category}/${first} are taken.`,
    terminal,
  );
  await writeCatalog(catalogOf(catalog.items), invocation);
  return EXIT.done;
};
