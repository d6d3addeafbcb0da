import { ProductsClient } from "../../../src/index";
import { failureOf } from "./outcome";

// Run with --expose-gc: calls against a server whose bodies stall; garbage is collected meanwhile.
const [baseUrl = "", how = "deadline"] = process.argv.slice(2);
const CALLS = 10;
const TIMEOUT = 1_000;

const collect = globalThis.gc;
if (collect === undefined) throw new Error("needs --expose-gc");
let headers = 0;
const controller = new AbortController();
const onResponse = (): void => {
  if (++headers < CALLS) return;
  // Once the calls read their bodies, and nothing of the requests is on any stack.
  setImmediate(() => {
    collect();
    setImmediate(() => {
      collect();
      if (how === "abort") controller.abort();
    });
  });
};
const timeout = how === "abort" ? 30_000 : TIMEOUT;
const products = new ProductsClient({ baseUrl, timeout, hooks: { onResponse } });
const { signal } = controller;
const started = performance.now();
const errors = await Promise.all(
  Array.from({ length: CALLS }, () => failureOf(products.browse({}, { signal }))),
);
const duration = performance.now() - started;
const kinds = [...new Set(errors.map(({ kind }) => kind))];
process.send?.({ kinds, calls: errors.length, isInTime: duration < TIMEOUT + 600 });
