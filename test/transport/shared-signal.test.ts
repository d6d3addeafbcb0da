import { expect, it } from "vitest";
import { ProductsClient } from "../../src/index";
import { failureOf, listenersOf } from "./support/outcome";
import { PAGE_TEXT } from "./support/samples";
import { stubFetch } from "./support/stub-fetch";

const CALLS = 200;
const many = <A>(make: () => A): A[] => Array.from({ length: CALLS }, make);

it("one signal ends all of its calls, and holds none of them afterwards", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const fetch: typeof globalThis.fetch = () => new Promise(() => {});
  const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch });
  const failures = Promise.all(many(() => failureOf(products.browse({}, { signal }))));
  controller.abort("enough");
  const errors = await failures;
  expect(new Set(errors.map(({ kind, cause }) => `${kind} ${cause}`))).toEqual(
    new Set(["aborted enough"]),
  );
  expect(listenersOf(signal)).toBe(0);
});

it("one signal for many calls at once is no leak, and Node does not warn of one", async () => {
  const warnings: string[] = [];
  const note = (warning: Error): void => {
    warnings.push(warning.name);
  };
  process.on("warning", note);
  const { signal } = new AbortController();
  const { fetch } = stubFetch(() => new Response(PAGE_TEXT));
  const products = new ProductsClient({ baseUrl: "https://core.invalid", fetch });
  await Promise.all(many(() => products.browse({}, { signal })));
  // A warning is told in a later turn.
  await new Promise(setImmediate);
  process.off("warning", note);
  expect(listenersOf(signal)).toBe(0);
  expect(warnings).toEqual([]);
});
