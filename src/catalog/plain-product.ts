import { millionths } from "../products/money";
import type { Fraction, ProductV2Input } from "../products/product";
import { fractionOf } from "./normal-form";
import { resourceOf } from "./resource";

/** A product as a file says it, and nothing in shorter words yet. */
export interface Plain {
  readonly name: string;
  /** Left out where its category says it. */
  readonly description?: string;
  readonly cpu?: number;
  readonly memory?: number;
  readonly gpu?: number;
  readonly price?: number | string;
  readonly fraction?: string;
  readonly cpuModel?: string;
  readonly memoryModel?: string;
  readonly gpuModel?: string;
  readonly tags?: readonly string[];
}

/** An amount as a person writes it: a number, or its text where that is longer than a number holds. */
const amountOf = (price: number): number | string => {
  const digits = String(price).padStart(7, "0");
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  return millionths(Number(text)) === price ? Number(text) : text;
};

/** What a file may leave out is left out. */
const priceOf = (item: ProductV2Input): number | string | undefined => {
  const { price, category, type } = item;
  if (category.accountingUnit.floatingPoint) return amountOf(price);
  const resource = resourceOf(category.accountingUnit.name);
  const usual = type === "compute" ? resource && item[resource] : 1;
  return price === usual ? undefined : price;
};

const fractionText = ({ numerator, denominator }: Fraction): string | undefined =>
  numerator === 1 && denominator === 1 ? undefined : `${numerator}/${denominator}`;

/** The fields that are there. */
const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  // Honest: what is nothing is taken out.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? null) !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** An item of a catalog as its file says it. */
export const plainOf = (item: ProductV2Input): Plain => ({
  name: item.name,
  description: item.description,
  ...given({
    ...(item.type === "compute"
      ? {
          cpu: item.cpu,
          memory: item.memoryInGigs,
          gpu: item.gpu,
          fraction: fractionText(fractionOf(item)),
          cpuModel: item.cpuModel,
          memoryModel: item.memoryModel,
          gpuModel: item.gpuModel,
        }
      : {}),
    tags: item.type === "license" && item.tags?.length ? item.tags : undefined,
    price: priceOf(item),
  }),
});
