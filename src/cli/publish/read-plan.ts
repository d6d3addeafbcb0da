import type { CatalogPlan } from "ucloud-products/catalog";
import { fingerprintOf } from "../../catalog/fingerprint";
import { show } from "../../codec/show";
import { usageError } from "../exit";
import { invalidFile } from "../files/issue";
import { readText } from "../files/read";

const LISTS = ["categories", "products", "extra", "refused", "warnings"];

/** Reads what `plan --out` wrote; where a provider is named, it has to be the plan's. */
export const readPlan = async (
  file: string,
  provider: string | undefined,
): Promise<CatalogPlan> => {
  const plan = parsed(await readText(file));
  if (!isPlan(plan)) throw invalidFile(file, "this is not a plan of `plan --out`");
  if (fingerprintOf(plan) !== plan.fingerprint)
    throw invalidFile(file, "the plan was edited: make a new one");
  if (provider !== undefined && provider !== plan.provider)
    throw usageError(
      `--provider ${show(provider)}: ${file} is a plan of the provider ${show(plan.provider)}.`,
    );
  return plan;
};

const isPlan = (value: unknown): value is CatalogPlan =>
  value instanceof Object &&
  "format" in value &&
  value.format === 1 &&
  LISTS.every((list) => Array.isArray(Reflect.get(value, list)));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
