import { isWhole, readFraction } from "./fraction";
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

/** Reads a category of machines; none where it has no machines. */
export const readMachines = (category: Section, kind: MachineKind): readonly ImportedCategory[] => {
  const payment = readPayment<Unit>(category, ["Cpu", "Memory", "Gpu"], false);
  const isGrouped = category.get("groups") !== undefined;
  const groupKeys = [...SIZES, ...MODELS, ...kind.groupKeys];
  category.readsOnly(["payment", ...kind.categoryKeys, ...(isGrouped ? ["groups"] : groupKeys)]);
  const groups = isGrouped ? category.requireEntries("groups") : [category];
  if (isGrouped) for (const group of groups) group.readsOnly(groupKeys);
  if (isGrouped && groups.length === 0) category.remark("there are no machines in this category");
  const products = groups.flatMap((group) =>
    readGroup(category.key, group, kind, payment && (payment.unit ?? "Money")),
  );
  if (products.length === 0) return [];
  const read: ImportedCategory = {
    name: category.key,
    type: "compute",
    ...(payment?.money !== undefined && { money: payment.money }),
    ...(payment?.unit !== undefined && { unit: UNITS[payment.unit] }),
    every: payment?.every ?? "minute",
    description: "A compute product",
    products,
    at: category,
  };
  return [read];
};

/** What a group lists, an item a machine; undefined where there is no list. */
interface Lists {
  readonly cpu: readonly number[];
  readonly memory: readonly number[];
  readonly gpu: readonly number[] | undefined;
  readonly price: readonly string[] | undefined;
}

/** Reads the machines of a group. */
const readGroup = (
  category: string,
  group: Section,
  kind: MachineKind,
  payment: Unit | "Money" | undefined,
): readonly ImportedProduct[] => {
  const { cpu, memory, gpu, price } = readLists(group, payment);
  const fraction = readFraction(group);
  const hasSuffix = group.get("nameSuffix") !== undefined;
  const suffix = hasSuffix ? group.choice("nameSuffix", NAME_SUFFIXES) : gpu ? "Gpu" : "Cpu";
  if (fraction === undefined || suffix === undefined) return [];
  const hasGpus = gpu?.some((count) => count > 0) ?? false;
  const pattern = namePattern({
    ...{ category, group: group.key, suffix, fraction, hasGpus },
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
  return cpu.map((count, index) => {
    const sizes = { cpu: count, memory: memory[index] ?? 0, gpu: gpu?.[index] ?? 0 };
    const amount = price?.[index];
    return {
      ...shared,
      name: nameOf(pattern, { ...sizes, category, numerator: fraction.numerator }),
      cpu: sizes.cpu,
      memory: sizes.memory,
      ...(hasGpus && { gpu: sizes.gpu }),
      ...(amount !== undefined && { price: amount }),
    };
  });
};

const readLists = (group: Section, payment: Unit | "Money" | undefined): Lists => {
  const cpu = numbersOf(group, "cpu", 1) ?? [];
  const memory = numbersOf(group, "memory", 1);
  const gpu = numbersOf(group, "gpu", 0);
  const prices = listOf(group, "price");
  if (cpu.length === 0) group.issue("expected at least one machine: cpu and memory as lists");
  for (const [key, list] of Object.entries({ memory, gpu, price: prices }))
    if (list && list.length !== cpu.length)
      group.get(key)?.issue(`expected ${cpu.length} items, as many as cpu has, got ${list.length}`);
  if (memory === undefined) group.require("memory");
  if (payment === "Money" && prices === undefined)
    group.issue("expected a price for each machine: the payment is Money");
  if (payment !== "Money" && payment !== undefined && prices)
    group.get("price")?.issue("expected no price: the payment is Resource");
  const price = payment === "Money" ? prices?.map((item) => moneyAmount(item) ?? "") : undefined;
  return { cpu, memory: memory ?? [], gpu, price: price ?? unpaid(group, payment, cpu, gpu) };
};

/** The module charges for what it counts, which may be nothing: a catalog has to say that. */
const unpaid = (
  group: Section,
  payment: Unit | "Money" | undefined,
  cpu: readonly number[],
  gpu: readonly number[] = [],
): readonly string[] | undefined => {
  const counts = cpu.map((_, index) => gpu[index] ?? 0);
  if (payment !== "Gpu" || !counts.includes(0)) return undefined;
  group.remark("machines without a GPU cost nothing: the category is paid for by GPUs");
  return counts.map(String);
};

const listOf = (group: Section, key: string): readonly Section[] | undefined => {
  const section = group.get(key);
  if (section === undefined || section.isNull) return undefined;
  if (section.items === undefined) section.issue("expected a list");
  return section.items;
};

/** The numbers of a list; what is none is an issue, and 0 here. */
const numbersOf = (group: Section, key: string, least: number): readonly number[] | undefined =>
  listOf(group, key)?.map((item) => wholeNumber(item, least) ?? 0);

const modelsOf = (group: Section): Partial<Record<(typeof MODELS)[number], string>> =>
  Object.fromEntries(
    MODELS.map((key) => [key, group.text(key)]).filter(([, model]) => model !== ""),
  );

const nameOf = (pattern: string, values: Readonly<Record<string, unknown>>): string =>
  pattern.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, key) =>
    key === undefined ? found.slice(1) : String(values[key]),
  );
