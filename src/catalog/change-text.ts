import { show } from "../codec/show";
import type { FieldChange, PlannedCategory, PlannedProduct } from "./plan";
import { shownFactor, shownText } from "./price-text";
import { everyOf } from "./units";

/** Between a price and what stands beside it. */
const PRICE_GAP = 4;

const valueText = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return show(value);
  if (Array.isArray(value)) return show(value.join(", "));
  return "numerator" in value && "denominator" in value
    ? `${value.numerator}/${value.denominator}`
    : JSON.stringify(value);
};

const changeText = ({ field, before, after }: FieldChange): string =>
  `${field.replace(/^category\./, "")} ${valueText(before)} → ${valueText(after)}`;

/** What a plan says of a product, a line for each change; `pad` is the width of the prices around it. */
export const productText = (product: PlannedProduct, isNew: boolean, pad: number): string => {
  const { state, fields, price, item } = product;
  if (state === "unchanged" || item === undefined) return "";
  if (state === "added") {
    const shown =
      isNew && !item.category.freeToUse && shownFactor(item.category.accountingFrequency) > 1;
    return shown
      ? `${(price?.after ?? "").padEnd(pad + PRICE_GAP)}UCloud will show ${shownText(item)}`
      : (price?.after ?? "");
  }
  const own = fields.filter(({ field }) => !field.startsWith("category."));
  if (own.length === 0) return "sent again, with its category";
  return own
    .map((change) =>
      change.field === "price" && price !== undefined
        ? `price ${price.before} → ${price.after}`
        : changeText(change),
    )
    .join("\n");
};

/** What a plan says of a category, in one line. */
export const categoryText = (
  { state, fields }: PlannedCategory,
  [first]: readonly PlannedProduct[],
): string => {
  if (state === "changed") return fields.map(changeText).join(", ");
  const category = first?.item?.category;
  if (state !== "added" || category === undefined) return "";
  const { accountingUnit, accountingFrequency, freeToUse } = category;
  const every = everyOf(accountingFrequency);
  const unit = `${accountingUnit.name}${every === "once" ? "" : ` per ${every}`}${freeToUse ? ", free" : ""}`;
  return `${unit}, new: it can never be removed`;
};
