// Publishes a catalog by plan, changes it, and makes four typical mistakes: `npm start`, see README.md.
import { readFileSync } from "node:fs";
import {
  bulkRequestOf,
  isProductsError,
  ProductsClient,
  type ProductV2Input,
  providerRefreshToken,
} from "ucloud-products";
import {
  type Catalog,
  type CatalogInput,
  defineCatalog,
  explainPlan,
  PlanError,
  planCatalog,
  publishCatalog,
} from "ucloud-products/catalog";
import { catalogOfProvider } from "./catalog";
import { embeddedCore } from "./embedded-core";
import { explain } from "./explain";
import { type Target, targetOf, UsageError } from "./target";

/** The products of a file in `catalogs/`, as this provider's; `create` checks all of them. */
const productsOf = (name: string, provider: string): ProductV2Input[] => {
  const file = new URL(`catalogs/${name}.json`, import.meta.url);
  const items: ProductV2Input[] = JSON.parse(readFileSync(file, "utf8"));
  // The same category in all that share it, as the type says for each kind of product.
  for (const { category } of items) category.provider = provider;
  return items;
};

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");

/** Plans a catalog as a guest, shows the plan, and publishes it with the provider's token. */
const publish = async (
  title: string,
  products: ProductsClient,
  guest: ProductsClient,
  catalog: Catalog,
): Promise<void> => {
  console.log(`\n${title}`);
  const plan = await planCatalog(guest, catalog);
  console.log(indented(explainPlan(plan)));
  // The documented Core refuses what came with Core2; the rest is published.
  const { sent, bulks } = await publishCatalog(products, plan, { skipRefused: true });
  console.log(`  Published ${sent} products in ${bulks} ${bulks === 1 ? "bulk" : "bulks"}.`);
};

/** The example's catalog, with another category in the place of its own. */
const changed = (
  { provider }: Target,
  change: (categories: ReturnType<typeof catalogOfProvider>["categories"]) => object,
): Catalog => {
  const { categories, ...input } = catalogOfProvider(provider);
  const others: Partial<CatalogInput["categories"]> = change(categories);
  return defineCatalog({ ...input, categories: { ...categories, ...others } });
};

const publishByPlan = async (
  products: ProductsClient,
  guest: ProductsClient,
  target: Target,
): Promise<void> => {
  const catalog = defineCatalog(catalogOfProvider(target.provider));
  await publish("A catalog, as code:", products, guest, catalog);

  const larger = changed(target, ({ "u1-standard": node }) => ({
    "u1-standard": { ...node, sizes: { ...node.sizes, memoryPerCpu: 8 } },
  }));
  await publish("More memory for a family:", products, guest, larger);

  await mistake("Another frequency, which the Core would ignore:", async () => {
    const hourly = changed(target, ({ "vm-slim": vm }) => ({
      "vm-slim": { ...vm, every: "hour" },
    }));
    await publishCatalog(products, await planCatalog(guest, hourly));
  });

  console.log("\nIs the Core as the catalog says?");
  console.log(indented(explainPlan(await planCatalog(guest, larger))));
};

/** Does what must go wrong, and prints how. */
const mistake = async (title: string, call: () => Promise<void>): Promise<void> => {
  console.log(`\n${title}`);
  try {
    await call();
  } catch (error) {
    if (error instanceof PlanError) console.log(`  ${error.name}: ${error.message}`);
    else if (isProductsError(error)) console.log(indented(explain(error)));
    else throw error;
    return;
  }
  throw new Error("The Core took it.");
};

const makeMistakes = async (products: ProductsClient, target: Target): Promise<void> => {
  const machines = productsOf("kubernetes-core-minutes", target.provider);

  await mistake("A price with decimals, a name with an @, and a misspelt field:", () => {
    const [machine, ...others] = machines;
    const typo = { ...machine, price: 0.1, name: "u1@standard", memoryInGB: 4 };
    // From JavaScript nothing stands in the way; TypeScript has to be told to look away.
    return products.create(bulkRequestOf(typo as ProductV2Input, ...others));
  });

  await mistake("The products of another provider:", () =>
    products.create(bulkRequestOf(...productsOf("licenses", `not-${target.provider}`))),
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
    console.log(`Publishing to ${name}, as the provider ${provider}.`);
    await publishByPlan(products, new ProductsClient({ baseUrl }), target);
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
