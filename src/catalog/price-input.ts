import type { Path, Report } from "../codec/pass";
import { millionths } from "../products/money";
import type { AccountingUnit } from "../products/product";
import type { Draft } from "./drafts";
import { resourceOf } from "./resource";

const INTEGER = /^\d+$/;

/** What is charged for a compute product; other resources count as 1. */
const countedOf = (draft: Draft, isCompute: boolean, unit: string): number | undefined => {
  if (!isCompute) return 1;
  const { cpu, gpu, memory: memoryInGigs } = draft;
  const resource = resourceOf(unit);
  return resource && { cpu, gpu, memoryInGigs }[resource];
};

/** A price as `create` takes it, exactly, from its source text; undefined where there is none. */
export const priceOf = (
  draft: Draft,
  { name, floatingPoint }: AccountingUnit,
  isCompute: boolean,
  report: Report,
): number | undefined => {
  const { price, times } = draft;
  const path: Path = draft.paths.price ?? [...draft.path, "price"];
  if (price === undefined) {
    const counted = floatingPoint ? undefined : countedOf(draft, isCompute, name);
    if (counted === undefined)
      report(path, floatingPoint ? `a price in ${name}` : `a price, or what ${name} counts`, price);
    return counted;
  }
  if (!floatingPoint && !INTEGER.test(String(price)))
    return void report(path, `an integer, because ${name} is not a currency`, price);
  const value = floatingPoint ? millionths(price) : Number(price);
  if (typeof value !== "number") return void report(path, value.expected, price);
  if (!Number.isSafeInteger(value * times))
    return void report(path, "a price below 2^53, in millionths of money", price);
  return value * times;
};
