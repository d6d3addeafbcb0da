import { definitionOfCatalog } from "../catalog/catalog-of";
import { sortOut } from "../catalog/sort-out";
import { readerOf } from "./client";
import { CommandError, EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";
import { remarkFaces, remarkLeftOut, withoutUnknown } from "./left-out";
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
  const { catalog, leftOut, disagreements } = sortOut(products);
  remarkLeftOut(products, leftOut, terminal);
  if (catalog === undefined)
    throw new CommandError(
      EXIT.failed,
      `${client.origin} has no products of ${provider} that a catalog can hold.`,
    );
  remarkFaces(
    disagreements,
    ({ category, first }) => `Those of ${category}/${first} are taken.`,
    terminal,
  );
  await writeCatalog(definitionOfCatalog(catalog), invocation);
  return EXIT.done;
};
