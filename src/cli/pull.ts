import { catalogOf } from "ucloud-products/catalog";
import { readerOf } from "./client";
import { CommandError, EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";
import { providerOf, readProducts } from "./read-products";
import { writeCatalog } from "./write-catalog";

export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const provider = providerOf(invocation);
  const client = await readerOf(invocation);
  const products = await readProducts(client, provider, invocation);
  if (products.length === 0)
    throw new CommandError(EXIT.failed, `${client.origin} has no products of ${provider}.`);
  await writeCatalog(catalogOf(products), invocation);
  return EXIT.done;
};
