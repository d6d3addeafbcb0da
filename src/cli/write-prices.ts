import { compareProducts, formatPrice, type ProductV2 } from "ucloud-products";
import { shownText } from "../catalog/price-text";
import { writeTable } from "./table";
import type { Terminal } from "./terminal";

/** Writes products with their prices: what they cost, and what UCloud shows. */
export const writePrices = (
  provider: string,
  products: readonly ProductV2[],
  terminal: Terminal,
): void => {
  const rows = [...products].sort(compareProducts).map((product) => ({
    category: product.category.name,
    name: product.name,
    price: formatPrice(product),
    ucloud: product.type === "other" ? "" : shownText(product),
    product,
  }));
  if (terminal.format === "json") return terminal.json({ format: 1, provider, products: rows });
  writeTable(
    ["CATEGORY", "PRODUCT", "PRICE", "UCLOUD SHOWS"],
    rows.map(({ category, name, price, ucloud }) => [category, name, price, ucloud]),
    terminal,
  );
};
