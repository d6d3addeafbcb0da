import { readFileSync } from "node:fs";
import type { ProductV2Input } from "../../../src/index";

/** The 28 products that `examples/catalog.yaml` means. */
export const exampleProducts: readonly ProductV2Input[] = JSON.parse(
  readFileSync(new URL("example.products.json", import.meta.url), "utf8"),
);
