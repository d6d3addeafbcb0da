import { formatPrice } from "../products/price";
import type { AccountingFrequency, ProductV2Input } from "../products/product";
import { everyOf } from "./units";

/** How many times too high UCloud's frontend shows prices of a frequency; 1 where it is right. */
export const shownFactor = (frequency: AccountingFrequency): number =>
  ({ once: 1, minute: 1, hour: 60, day: 1440 })[everyOf(frequency)];

/** What UCloud's frontend will show for a price. */
export const shownText = (product: ProductV2Input): string => {
  const factor = shownFactor(product.category.accountingFrequency);
  return formatPrice({ ...product, price: product.price * factor }, { style: "ucloud" });
};
