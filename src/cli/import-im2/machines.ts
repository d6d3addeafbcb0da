import { type Fraction, isWhole, readFraction } from "./fraction";
import type { ImportedCategory, ImportedProduct } from "./imported";
import { NAME_SUFFIXES, namePattern } from "./machine-name";
import { moneyAmount, wholeNumber } from "./numbers";
import { readPayment } from "./payment";
import type { Section } from "./section";

/** The two parts of the integration module, which read machines nearly alike. */
export interface MachineKind {
  readonly categoryKeys: readonly string[];
  readonly groupKeys: readonly string[];
  readonly namesSlices: boolean;
}

const UNITS = { Cpu: "Core", Gpu: "GPU", Memory: "GB" } as const;
type Unit = keyof typeof UNITS;
const SIZES = ["cpu", "memory", "gpu", "price", "nameSuffix", "fraction"];
const MODELS = ["cpuModel", "memoryModel", "gpuModel"] as const;

/** Reads a category of machines. */
export const readMachines = (category: Section, kind: MachineKind): ImportedCategory => {
  const payment = readPayment<Unit>(category, ["Cpu", "Memory", "Gpu"], false);
  const isGrouped = category.get("groups") !== undefined;
  const groupKeys = [...SIZES, ...MODELS, ...kind.groupKeys];
  category.readsOnly(["payment", ...kind.categoryKeys, ...(isGrouped ? ["groups"] : groupKeys)]);
  const groups = isGrouped ? category.requireEntries("groups") : [category];
  if (isGrouped) for (const group of groups) group.readsOnly(groupKeys);
  return {
    name: category.key,
    type: "compute",
    ...(payment?.money !== undefined && { money: payment.money }),
    ...(payment?.unit !== undefined && { unit: UNITS[payment.unit] }),
    every: payment?.every ?? "minute",
    description: "A compute product",
    products: groups.flatMap((group) =>
      readGroup(category.key, group, kind, payment && (payment.unit ?? "Money")),
    ),
    at: category,
  };
};

/** Reads the machines of a group; none of them where their lists don't fit. */
const readGroup = (
  category: string,
  group: Section,
  kind: MachineKind,
  payment: Unit | "Money" | undefined,
): readonly ImportedProduct[] => {
  const cpu = numbersOf(group, "cpu", 1) ?? [];
  const memory = numbersOf(group, "memory", 1);
  const gpu = numbersOf(group, "gpu", 0);
  const prices = listOf(group, "price");
  if (cpu.length === 0) group.issue("expected at least one machine: cpu and memory as lists");
  for (const [key, list] of Object.entries({ memory, gpu, price: prices }))
    if (list && list.length !== cpu.length)
      group.get(key)?.issue(`expected ${cpu.length} items, as many as cpu has, got ${list.length}`);
  if (memory === undefined) group.require("memory");
  if (payment === "Money" && prices === undefined && cpu.length > 0)
    group.issue("expected a price for each machine: the payment is Money");
  if (payment !== "Money" && payment !== undefined && prices)
    group.get("price")?.issue("expected no price: the payment is Resource");
  const amounts = payment === "Money" ? prices?.map(moneyAmount) : undefined;
  const fraction = readFraction(group);
  const suffix = group.get("nameSuffix")
    ? group.choice("nameSuffix", NAME_SUFFIXES)
    : gpu
      ? "Gpu"
      : "Cpu";
  if (fraction === undefined || suffix === undefined) return [];

  const pattern = namePattern({
    category,
    group: group.key,
    suffix,
    fraction,
    gpuType: group.text("gpuType") || "nvidia.com/gpu",
    namesSlices: kind.namesSlices,
  });
  const shared = {
    pattern,
    family: group,
    at: group,
    ...modelsOf(group),
    ...(!isWhole(fraction) && { fraction: `${fraction.numerator}/${fraction.denominator}` }),
  };
  // The module charges for what it counts, which may be nothing.
  const isFree = payment === "Gpu" && gpu === undefined;
  if (isFree) group.remark("the machines cost nothing: GPUs are paid for, and they have none");
  return cpu.map((count, index) => {
    const sizes = { cpu: count ?? 0, memory: memory?.[index] ?? 0, gpu: gpu?.[index] };
    const price = isFree ? "0" : amounts?.[index];
    return {
      ...shared,
      name: nameOf(pattern, category, fraction, sizes),
      cpu: sizes.cpu,
      memory: sizes.memory,
      ...(sizes.gpu !== undefined && { gpu: sizes.gpu }),
      ...(price !== undefined && { price }),
    };
  });
};

const listOf = (group: Section, key: string): readonly Section[] | undefined => {
  const section = group.get(key);
  if (section === undefined || section.isNull) return undefined;
  if (section.items === undefined) section.issue("expected a list");
  return section.items;
};

const numbersOf = (group: Section, key: string, least: number) =>
  listOf(group, key)?.map((item) => wholeNumber(item, least));

const modelsOf = (group: Section): Partial<Record<(typeof MODELS)[number], string>> =>
  Object.fromEntries(
    MODELS.map((key) => [key, group.text(key)]).filter(([, model]) => model !== ""),
  );

const nameOf = (
  pattern: string,
  category: string,
  { numerator }: Fraction,
  sizes: { readonly cpu: number; readonly memory: number; readonly gpu: number | undefined },
): string =>
  pattern.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, key) => {
    const values: Readonly<Record<string, unknown>> = { ...sizes, category, numerator };
    return key === undefined ? found.slice(1) : String(values[key] ?? 0);
  });
