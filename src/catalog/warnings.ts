import { upperCase } from "../products/letter-case";
import { formatPrice } from "../products/price";
import type { KnownProductV2, ProductV2Input } from "../products/product";
import { isNear } from "./near-name";
import { isSlice } from "./normal-form";
import type { PlannedCategory, PlannedProduct, Remark } from "./plan";
import { largeChange } from "./price-change";
import { shownFactor } from "./price-text";
import type { Compared } from "./refusals";
import { remarkOn } from "./remark";
import { resourceOf } from "./resource";

/** A warning's code and message; false where there is nothing to warn about. */
type Case = readonly [code: string, message: string] | false | undefined;

const warnings = (
  about: "category" | "product",
  item: ProductV2Input,
  cases: readonly Case[],
): readonly Remark[] => cases.flatMap((one) => (one ? [remarkOn(about, item, ...one)] : []));

type Compute = Extract<ProductV2Input, { type: "compute" }>;

const isMoney = ({ category }: ProductV2Input): boolean => category.accountingUnit.floatingPoint;

/** The price of the whole device that a slice is of, where the catalog has it. */
const wholePrice = (slice: Compute, { items }: Compared): number | undefined => {
  for (const item of items.values())
    if (item.type === "compute" && !isSlice(item) && item.gpu === slice.gpu) return item.price;
  return undefined;
};

const computeCases = (item: Compute, compared: Compared): readonly Case[] => {
  const { accountingUnit, freeToUse } = item.category;
  const resource = isMoney(item) || freeToUse ? undefined : resourceOf(accountingUnit.name);
  const charged = resource && (item[resource] ?? 0);
  return [
    charged !== undefined &&
      charged !== item.price && [
        "price-resource",
        `UCloud charges ${charged} ${accountingUnit.name} (${resource}), and shows the price ${item.price}.`,
      ],
    isSlice(item) &&
      isMoney(item) &&
      wholePrice(item, compared) !== item.price && [
        "fraction-price",
        "the price of a slice is that of the whole device: UCloud multiplies it by the fraction.",
      ],
    isSlice(item) &&
      (item.gpu ?? 0) > 0 &&
      !/nvidia|mig/i.test(item.gpuModel ?? "") && [
        "gpu-model",
        "UCloud calls a slice MIG only where gpuModel says NVIDIA or MIG.",
      ],
  ];
};

const priceCases = (item: ProductV2Input, row: KnownProductV2): readonly Case[] => {
  if (item.price === row.price || item.category.freeToUse) return [];
  const words = `${formatPrice(row)} → ${formatPrice(item)}`;
  const change = largeChange(row.price, item.price);
  return [
    change !== undefined && ["price-factor", `${words}, ${change}.`],
    isMoney(item) &&
      item.type === "compute" && [
        "price-running",
        `${words}: running jobs are charged it from their start.`,
      ],
  ];
};

const nameCase = (item: ProductV2Input, { namesakes }: Compared): Case => {
  const namesake = namesakes.get(upperCase(item.name));
  return (
    namesake !== undefined && [
      "name-letter-case",
      `the Core keeps ${JSON.stringify(namesake)} as well.`,
    ]
  );
};

/** What to know of a product before it is added or changed. */
export const productWarnings = (
  item: ProductV2Input,
  { state }: PlannedProduct,
  compared: Compared,
): readonly Remark[] => {
  if (state === "unchanged") return [];
  const row = compared.stored?.rows.get(item.name);
  return warnings("product", item, [
    ...(row === undefined ? [nameCase(item, compared)] : priceCases(item, row)),
    ...(item.type === "compute" ? computeCases(item, compared) : []),
    item.type === "license" &&
      compared.generation === "core2" &&
      (item.tags ?? []).length > 0 && ["tags-dropped", "Core2 does not keep tags: it erases them."],
  ]);
};

/** What to know of a category before it is added or changed; `known` are the Core's categories. */
export const categoryWarnings = (
  { name, sample, stored }: Compared,
  { state }: PlannedCategory,
  known: readonly string[],
): readonly Remark[] => {
  const isNew = state === "added";
  const near = isNew ? known.find((other) => isNear(other, name)) : undefined;
  const factor = shownFactor(sample.category.accountingFrequency);
  const faces = stored?.definitions.length ?? 0;
  return warnings("category", sample, [
    isNew && ["category-new", "it can never be removed, renamed or given another unit."],
    near !== undefined && [
      "category-near",
      `the Core has ${JSON.stringify(near)}: is ${JSON.stringify(name)} a typo?`,
    ],
    isNew &&
      factor > 1 && [
        "shown-too-high",
        `UCloud shows its prices ${factor} times too high; those of minute and once are shown right.`,
      ],
    state === "changed" && [
      "sub-allocations",
      "allowSubAllocations holds for the whole category, also for products that the catalog does not list.",
    ],
    faces > 1 && [
      "category-two-faces",
      `the Core shows ${faces} definitions, and keeps the first. Plan again after its next start.`,
    ],
  ]);
};
