// Publishes a few catalogs, and makes three typical mistakes: `npm start`, see README.md.
import { readFileSync } from "node:fs";
import {
  bulkRequestOf,
  isProductsError,
  ProductsClient,
  type ProductV2Input,
  providerRefreshToken,
} from "ucloud-products";
import { embeddedCore } from "./embedded-core";
import { explain } from "./explain";
import { type Target, targetOf, UsageError } from "./target";

const CATALOGS = ["kubernetes-core-minutes", "hourly-money-gpu", "licenses"];

/** A catalog of `catalogs/`, as this provider's; `create` checks all of it. */
const catalog = (name: string, provider: string): ProductV2Input[] => {
  const file = new URL(`catalogs/${name}.json`, import.meta.url);
  const items: ProductV2Input[] = JSON.parse(readFileSync(file, "utf8"));
  // The same category in all that share it, as the type says for each kind of product.
  for (const { category } of items) category.provider = provider;
  return items;
};

const publish = async (products: ProductsClient, { provider }: Target): Promise<void> => {
  for (const name of CATALOGS) {
    const items = catalog(name, provider);
    await products.create(bulkRequestOf(...items));
    console.log(`  ${name}: ${items.length} products`);
  }
  const categories = new Set<string>();
  for await (const { category } of products.browseAll({ filterProvider: provider }))
    categories.add(category.name);
  console.log(`  The Core shows them in ${categories.size} categories.`);
};

/** Does what must go wrong, and prints how. */
const mistake = async (title: string, call: () => Promise<void>): Promise<void> => {
  console.log(`\n${title}`);
  try {
    await call();
  } catch (error) {
    if (!isProductsError(error)) throw error;
    console.log(`  ${explain(error).replaceAll("\n", "\n  ")}`);
    return;
  }
  throw new Error("The Core took it.");
};

const makeMistakes = async (products: ProductsClient, target: Target): Promise<void> => {
  const machines = catalog("kubernetes-core-minutes", target.provider);

  await mistake("A price with decimals, a name with an @, and a misspelt field:", () => {
    const [machine, ...others] = machines;
    const typo = { ...machine, price: 0.1, name: "u1@standard", memoryInGB: 4 };
    // From JavaScript nothing stands in the way; TypeScript has to be told to look away.
    return products.create(bulkRequestOf(typo as ProductV2Input, ...others));
  });

  await mistake("The products of another provider:", () =>
    products.create(bulkRequestOf(...catalog("licenses", `not-${target.provider}`))),
  );

  await mistake("A refresh token that is none:", () => {
    const { baseUrl } = target;
    const stranger = new ProductsClient({ baseUrl, auth: providerRefreshToken("mistyped") });
    return stranger.create(bulkRequestOf(...machines));
  });
};

const main = async (): Promise<void> => {
  const target = targetOf(process.argv.slice(2), process.env) ?? embeddedCore();
  try {
    const { name, provider, baseUrl, auth } = target;
    const products = new ProductsClient({ baseUrl, auth });
    console.log(`Publishing to ${name}, as the provider ${provider}:`);
    await publish(products, target);
    await makeMistakes(products, target);
  } finally {
    target.close();
  }
};

main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error(error.message);
  else console.error(isProductsError(error) ? explain(error) : error);
  process.exitCode = 1;
});
