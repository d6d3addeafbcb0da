import { existsSync } from "node:fs";
import type * as Catalog from "../src/catalog";
import type * as Fp from "../src/fp";
import type * as Main from "../src/index";

const dist = new URL("../dist/", import.meta.url);

/** Is it the built package that is timed? That is what users run. */
export const isBuilt = ["index", "fp", "catalog"].every((door) =>
  existsSync(new URL(`${door}.js`, dist)),
);

const load = (name: string): Promise<unknown> =>
  isBuilt ? import(new URL(`${name}.js`, dist).href) : import(`../src/${name}.ts`);

// Checked casts: these are the types that the build is made from.
export const sdk = (await load("index")) as typeof Main;
export const fp = (await load("fp")) as typeof Fp;
export const catalog = (await load("catalog")) as typeof Catalog;
