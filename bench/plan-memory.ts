/** What a plan keeps in memory, a product: `node --expose-gc --import tsx bench/plan-memory.ts`. */
import { listedCatalog } from "./plan";
import { catalog, sdk } from "./sdk";
import { startServer } from "./start-server";

const KIB = 1024;
/** By how much the share of a product may grow from the smallest to the largest. */
const EVEN = 1.1;

const collect = globalThis.gc;
if (collect === undefined) throw new Error("run it with --expose-gc");
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const { url, stop } = await startServer();
const products = new sdk.ProductsClient({ baseUrl: url });

/** KiB that a plan adds to its catalog, a product. */
const shareOf = async (count: number): Promise<number> => {
  const planned = listedCatalog(count);
  const before = heap();
  const plan = await catalog.planCatalog(products, planned);
  const share = (heap() - before) / KIB / count;
  if (plan.products.length !== count) throw new Error(`${plan.products.length} products`);
  return share;
};

await shareOf(1_000);
const shares: number[] = [];
for (const count of [10_000, 20_000, 40_000]) shares.push(await shareOf(count));
stop();

const isLinear = (shares.at(-1) ?? 0) < EVEN * (shares[0] ?? 0);
console.log(
  `A plan of 10,000, 20,000 and 40,000 products keeps ${shares.map((share) => share.toFixed(2)).join(", ")} KiB a product beside its catalog: ${isLinear ? "linear" : "NOT linear"}.`,
);
if (!isLinear) process.exitCode = 1;
