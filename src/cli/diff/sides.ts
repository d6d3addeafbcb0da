import type { ProductV2Input } from "ucloud-products";
import type { CatalogReader } from "ucloud-products/catalog";
import { asProducts } from "../as-products";
import { readerOf } from "../client";
import { usageError } from "../exit";
import { disagreementsOf } from "../faces";
import { loadCatalog } from "../files/catalog";
import type { Invocation } from "../invocation";
import { remarkFaces, withoutUnknown } from "../left-out";
import { readProducts } from "../read-products";

/** What is compared: a file, or what a Core has. */
export interface Side {
  readonly name: string;
  readonly provider: string;
  readonly items: readonly ProductV2Input[];
}

const isUrl = (word: string): boolean => /^https?:\/\//i.test(word);

/** Reads both sides; a Core is asked for the provider of the file. */
export const sidesOf = async (invocation: Invocation): Promise<readonly [Side, Side]> => {
  const { operands, flags } = invocation;
  const [a = "", b = ""] = operands;
  const files = new Map<string, Side>();
  for (const file of [a, b]) {
    if (isUrl(file)) continue;
    const { catalog } = await loadCatalog([file], { provider: flags.provider });
    files.set(file, { name: file, ...catalog });
  }
  const provider = [...files.values()][0]?.provider ?? flags.provider;
  if (provider === undefined) throw usageError("Which provider? Give --provider ID.");
  const sideOf = async (word: string): Promise<Side> =>
    files.get(word) ?? { name: word, provider, items: await itemsAt(word, provider, invocation) };
  const [before, after] = [await sideOf(a), await sideOf(b)];
  if (before.provider !== after.provider)
    throw usageError(
      `${a} is of the provider ${before.provider}, and ${b} of ${after.provider}: they can't be compared.`,
    );
  return [before, after];
};

const itemsAt = async (
  url: string,
  provider: string,
  invocation: Invocation,
): Promise<readonly ProductV2Input[]> => {
  const { terminal } = invocation;
  const client = await readerOf(invocation, url);
  const items = withoutUnknown(await readProducts(client, provider, invocation), terminal);
  const taken = (): string => "Those nearest to the other side are compared.";
  remarkFaces(disagreementsOf(items), taken, terminal);
  return items;
};

/** A side in the place of a Core. */
export const readerOver = ({ name: origin, items }: Side): CatalogReader => ({
  origin,
  // As Core2 answers, which keeps every field but `tags`.
  browse: async () => ({ items: [], itemsPerPage: 1, rejected: [] }),
  browseAll: async function* ({ filterCategory, filterName }) {
    for (const product of asProducts(items)) {
      const { name, category } = product;
      if ((filterCategory ?? category.name) === category.name && (filterName ?? name) === name)
        yield product;
    }
  },
});
