import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type * as PassOf from "../src/codec/pass";
import type * as Page from "../src/paging/page";
import type * as Bulk from "../src/products/bulk";
import type * as Completeness from "../src/products/completeness";
import type * as Row from "../src/products/row";

type Internals = typeof PassOf & typeof Page & typeof Bulk & typeof Completeness & typeof Row;

const MODULES = [
  "codec/pass",
  "paging/page",
  "products/bulk",
  "products/completeness",
  "products/row",
];

/** What no entry exports, bundled as the package is: tsx wraps each function to keep its name. */
const bundle = (): string => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: MODULES.map((name) => `export * from "./src/${name}";`).join("\n"),
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

// Honest: these are the exports of the modules above.
export const internals = (await import(
  `data:text/javascript,${encodeURIComponent(bundle())}`
)) as Internals;
