import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { fileURLToPath } from "node:url";
import { isProductsError, ProductsClient } from "../src/index";

// 100,000 calls with one signal against a server of its own process that fails each hundredth
// time. Run with --expose-gc.
const CALLS = 100_000;
const AT_ONCE = 50;
const STEPS = 20;
/** It ends by itself, whatever happens. */
const MAX_DURATION = 10 * 60_000;
/** What the heap may grow by from the first tenth to the last. */
const MAX_GROWTH = 2 * 1024 * 1024;

const collect = globalThis.gc;
if (collect === undefined) throw new Error("run it with --expose-gc");

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

const server = fork(fileURLToPath(new URL("./soak-server.ts", import.meta.url)));
const [{ port }] = await once(server, "message");
const controller = new AbortController();
const { signal } = controller;
const giveUp = setTimeout(
  () => controller.abort(new Error("the soak took too long")),
  MAX_DURATION,
);

let requests = 0;
let retries = 0;
const products = new ProductsClient({
  baseUrl: `http://127.0.0.1:${port}`,
  retry: { baseDelay: 1, maxDelay: 2 },
  hooks: { onRequest: () => requests++, onRetry: () => retries++ },
});

const outcomes = new Map<string, number>();
const count = (outcome: string): void => {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
};
const call = async (): Promise<void> => {
  try {
    await products.browse({}, { signal });
    count("ok");
  } catch (error) {
    count(isProductsError(error) ? error.kind : "a fault of the SDK's own");
  }
};

const heapAfterGc = async (): Promise<number> => {
  for (let round = 0; round < 4; round++) {
    collect();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed;
};

const heaps: number[] = [];
const started = performance.now();
for (let step = 0; step < STEPS; step++) {
  let left = CALLS / STEPS;
  const caller = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  heaps.push(await heapAfterGc());
}
const seconds = (performance.now() - started) / 1_000;
clearTimeout(giveUp);

server.send("report");
const [seen] = await once(server, "message");
server.disconnect();
const listeners = getEventListeners(signal, "abort").length;
const accounted = [...outcomes.values()].reduce((sum, n) => sum + n, 0);
// The first tenth is warm by its end; the last one is the mean of two samples, like it.
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const growth = meanOf(heaps.slice(-STEPS / 10)) - meanOf(heaps.slice(0, STEPS / 10));

const inKb = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;
console.table({
  calls: CALLS,
  "accounted for": accounted,
  ...Object.fromEntries(outcomes),
  "requests sent": requests,
  "requests the server saw": seen.requests,
  "faults of the server": seen.faults,
  retries,
  "calls a second": Math.round(CALLS / seconds),
  "heap after the first tenth": inKb(meanOf(heaps.slice(0, STEPS / 10))),
  "heap after the last tenth": inKb(meanOf(heaps.slice(-STEPS / 10))),
  "heap growth": inKb(growth),
  "listeners left": listeners,
  "unhandled rejections": unhandled.length,
});
const isGood =
  accounted === CALLS &&
  requests === seen.requests &&
  seen.requests === CALLS + retries &&
  growth <= MAX_GROWTH &&
  listeners === 0 &&
  unhandled.length === 0 &&
  !outcomes.has("aborted") &&
  !outcomes.has("a fault of the SDK's own");
console.log(isGood ? "good" : "NOT GOOD");
process.exitCode = isGood ? 0 : 1;
