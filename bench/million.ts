/**
 * Lists a million products from a streaming server, and shows that memory stays flat:
 * `node --expose-gc --import tsx bench/million.ts [count]`.
 */
import { sdk } from "./sdk";
import { startServer } from "./start-server";

const TENTHS = 10;
const MIB = 1024 * 1024;
/** What a heap may differ by from one tenth to another without anything being kept. */
const FLAT = 2;

const collect = globalThis.gc;
if (collect === undefined) throw new Error("run it with --expose-gc");

const count = Number(process.argv[2] ?? 1_000_000);
const { url, stop } = await startServer();
const products = new sdk.ProductsClient({
  baseUrl: url,
  auth: sdk.providerRefreshToken("refresh-token"),
});

/** MiB in use after a garbage collection, at the end of each tenth. */
const heaps: number[] = [];
const started = performance.now();
let seen = 0;
for await (const product of products.browseAll({ filterCategory: `listing-${count}` })) {
  if (product.type === "other") throw new Error("a product of no known type");
  if (++seen % (count / TENTHS) === 0) {
    collect();
    heaps.push(process.memoryUsage().heapUsed / MIB);
  }
}
const seconds = (performance.now() - started) / 1000;
stop();

const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
const isFlat = growth < FLAT;
console.log(
  `${seen} of ${count} products in ${seconds.toFixed(1)} s; heap after gc ${heaps
    .map((heap) => heap.toFixed(1))
    .join(
      ", ",
    )} MiB a tenth: ${growth >= 0 ? "+" : ""}${growth.toFixed(2)} MiB from first to last, ${
    isFlat ? "flat" : "NOT flat"
  }.`,
);
if (seen !== count || !isFlat) process.exitCode = 1;
