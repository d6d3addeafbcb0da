import type { ProductsClient, ProductV2 } from "ucloud-products";
import { oneLine } from "../codec/show";
import { usageError } from "./exit";
import type { Invocation } from "./invocation";

/** The provider of --provider, which a command that reads no file needs. */
export const providerOf = ({ flags }: Invocation): string => {
  if (flags.provider !== undefined) return flags.provider;
  throw usageError("Which provider? Give --provider ID.");
};

/** Everything that the Core has of a provider; of rows that are no product a remark. */
export const readProducts = async (
  client: ProductsClient,
  filterProvider: string,
  { flags, terminal }: Invocation,
): Promise<readonly ProductV2[]> => {
  const products: ProductV2[] = [];
  const listing = client.browseAll(
    { filterProvider, filterCategory: flags.category },
    {
      onRejected: ({ reference, issues }) => {
        const name = reference === undefined ? "A row" : `${reference.category}/${reference.name}`;
        terminal.remark(oneLine(`${name} is left out: ${issues[0]?.message ?? "no product"}`));
      },
    },
  );
  for await (const product of listing) {
    products.push(product);
    terminal.progress(`${products.length} products …`);
  }
  return products;
};
