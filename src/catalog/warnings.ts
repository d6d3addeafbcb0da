import { upperCase } from "../products/letter-case";
import type { KnownProductV2, ProductV2Input } from "../products/product";
import { isNear } from "./near-name";
import { isSlice } from "./normal-form";
import type { PlannedCategory, PlannedProduct, Remark } from "./plan";
import { largeChange } from "./price-change";
import { priceText, shownFactor } from "./price-text";
import type { Compared } from "./refusals";
import { categoryRemark, productRemark } from "./remark";
import { resourceOf } from "./resource";

type Compute = Extract<ProductV2Input, { type: "compute" }>;

const isMoney = ({ category }: ProductV2Input): boolean => category.accountingUnit.floatingPoint;

const wholeOf = (item: Compute, { items }: Compared): ProductV2Input | undefined =>
  [...items.values()].find(
    (other) => other.type === "compute" && !isSlice(other) && other.gpu === item.gpu,
  );

/** What to know of a price beside what is charged. */
const computeWarnings = (item: Compute, compared: Compared): Remark[] => {
  const remarks: Remark[] = [];
  const warn = (code: string, message: string): void => {
    remarks.push(productRemark(code, item, message));
  };
  const { accountingUnit, freeToUse } = item.category;
  const resource = resourceOf(accountingUnit.name);
  if (!isMoney(item) && !freeToUse && resource !== undefined && item.price !== item[resource])
    warn(
      "price-resource",
      `UCloud charges ${item[resource] ?? 0} ${accountingUnit.name} (${resource}), and shows the price ${item.price}.`,
    );
  if (!isSlice(item)) return remarks;
  const whole = wholeOf(item, compared);
  if (isMoney(item) && whole?.price !== item.price)
    warn(
      "fraction-price",
      "the price of a slice is that of the whole device: UCloud multiplies it by the fraction.",
    );
  if (item.gpu && !/nvidia|mig/i.test(item.gpuModel ?? ""))
    warn("gpu-model", "UCloud calls a slice MIG only where gpuModel says NVIDIA or MIG.");
  return remarks;
};

const priceWarnings = (item: ProductV2Input, row: KnownProductV2): Remark[] => {
  if (item.price === row.price || item.category.freeToUse) return [];
  const words = `${priceText(row)} → ${priceText(item)}`;
  const change = largeChange(row.price, item.price);
  return [
    ...(change === undefined ? [] : [productRemark("price-factor", item, `${words}, ${change}.`)]),
    ...(isMoney(item) && item.type === "compute"
      ? [
          productRemark(
            "price-running",
            item,
            `${words}: running jobs are charged it from their start.`,
          ),
        ]
      : []),
  ];
};

const nameWarnings = (item: ProductV2Input, { stored }: Compared): Remark[] => {
  const name = upperCase(item.name);
  const namesake = [...(stored?.extra ?? [])].find((other) => upperCase(other) === name);
  if (namesake === undefined) return [];
  const message = `the Core keeps ${JSON.stringify(namesake)} as well.`;
  return [productRemark("name-letter-case", item, message)];
};

/** What to know of a product before it is added or changed. */
export const productWarnings = (
  item: ProductV2Input,
  { state }: PlannedProduct,
  compared: Compared,
): Remark[] => {
  if (state !== "added" && state !== "changed") return [];
  const row = compared.stored?.rows.get(item.name);
  return [
    ...(row === undefined ? nameWarnings(item, compared) : priceWarnings(item, row)),
    ...(item.type === "compute" ? computeWarnings(item, compared) : []),
    ...(item.type === "license" && item.tags?.length && compared.generation === "core2"
      ? [productRemark("tags-dropped", item, "Core2 keeps no tags: it erases them.")]
      : []),
  ];
};

const newCategoryWarnings = ({ name, sample }: Compared, known: Iterable<string>): Remark[] => {
  const warn = (code: string, message: string): Remark =>
    categoryRemark(code, sample, name, message);
  const near = [...known].find((other) => isNear(other, name));
  const factor = shownFactor(sample.category.accountingFrequency);
  return [
    warn("category-new", "it can never be removed, renamed or given another unit."),
    ...(near === undefined
      ? []
      : [
          warn(
            "category-near",
            `the Core has ${JSON.stringify(near)}: is ${JSON.stringify(name)} a typo?`,
          ),
        ]),
    ...(factor === 1
      ? []
      : [
          warn(
            "shown-too-high",
            `UCloud shows its prices ${factor} times too high; those of minute and once are shown right.`,
          ),
        ]),
  ];
};

/** What to know of a category before it is added or changed. */
export const categoryWarnings = (
  compared: Compared,
  { state }: PlannedCategory,
  known: Iterable<string>,
): Remark[] => {
  const { name, sample, stored } = compared;
  const faces = stored?.definitions ?? [];
  return [
    ...(state === "added" ? newCategoryWarnings(compared, known) : []),
    ...(state === "changed"
      ? [
          categoryRemark(
            "sub-allocations",
            sample,
            name,
            "allowSubAllocations holds for the whole category, also for products that the catalog does not list.",
          ),
        ]
      : []),
    ...(state !== "refused" && faces.length > 1
      ? [
          categoryRemark(
            "category-two-faces",
            sample,
            name,
            `the Core shows ${faces.length} definitions, and keeps the first. Plan again after its next start.`,
          ),
        ]
      : []),
  ];
};
