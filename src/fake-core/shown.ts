import { Pass } from "../codec/pass";
import type { ProductV2 } from "../products/product";
import { rowReader } from "../products/row";
import type { Generation } from "./generations/generation";
import type { Row } from "./row";

// The one place where the fake asks the client's codecs: `core.products` are products as it reads them.
const read = rowReader({ balance: false, maxUsableBalance: false });

/** A row as the client reads it; none where it is no product to the client. */
export const productsOf = (rows: readonly Row[], { writeRow }: Generation): readonly ProductV2[] =>
  rows.flatMap((row) => {
    const pass = new Pass();
    const product = read(JSON.parse(writeRow(row)), pass);
    return product === undefined || pass.failures > 0 ? [] : [product];
  });
