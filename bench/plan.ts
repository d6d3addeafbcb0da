import type { Contest } from "./measure";
import { itemsOf } from "./rows";
import { catalog, sdk } from "./sdk";

const [item] = itemsOf(1);

/** A catalog of the products that the server lists for `filterProvider: "listing-…"`. */
export const listedCatalog = (count: number) => {
  if (item === undefined) throw new Error("examples/catalogs is empty");
  const provider = `listing-${count}`;
  const category = { ...item.category, provider };
  return catalog.readCatalog(
    Array.from({ length: count }, (_, n) => ({
      ...item,
      name: `product-${String(n).padStart(8, "0")}`,
      category,
    })),
  );
};

/** What a plan costs beside the listing that it is made from. */
export const planContest = (baseUrl: string): Contest => {
  const count = 10_000;
  const planned = listedCatalog(count);
  const { provider } = planned;
  const products = new sdk.ProductsClient({ baseUrl });
  const list = async (): Promise<void> => {
    let seen = 0;
    for await (const _ of products.browseAll({ filterProvider: provider })) seen += 1;
    if (seen !== count) throw new Error(`${seen} products`);
  };
  const plan = async (): Promise<void> => {
    const { products: all, changes } = await catalog.planCatalog(products, planned);
    if (all.length !== count || changes !== 0) throw new Error(`${changes} changes`);
  };
  return {
    title: "plan of 10,000 products",
    rounds: 35,
    rivals: { browseAll: list, planCatalog: plan },
    claims: [{ of: "planCatalog", to: "browseAll", atMost: 1.5 }],
  };
};
