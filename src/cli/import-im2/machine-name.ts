import { type Fraction, isWhole } from "./fraction";

export const NAME_SUFFIXES = ["Cpu", "Gpu", "Memory", "CpuV2", "GpuV2", "MemoryV2"] as const;
export type NameSuffix = (typeof NAME_SUFFIXES)[number];

/** What goes into the names of a group of machines. */
export interface NamedGroup {
  readonly category: string;
  readonly group: string;
  readonly suffix: NameSuffix;
  readonly fraction: Fraction;
  readonly gpuType: string;
  readonly hasGpus: boolean;
  /** Only the Kubernetes part of the module names slices after their size. */
  readonly namesSlices: boolean;
}

/** Text of a name that holds no placeholder. */
const literal = (text: string): string => text.replace(/[{}]/g, "$&$&");

/**
 * The names that the integration module gives the machines of a group, as a pattern of the
 * catalog. The older style begins with the group, the newer one (V2) with the category.
 */
export const namePattern = (named: NamedGroup): string => {
  const { suffix, hasGpus } = named;
  const counted = suffix.replace("V2", "").toLowerCase();
  const count = counted === "gpu" && !hasGpus ? "0" : `{${counted}}`;
  if (!suffix.endsWith("V2")) return `${begins(named)}-${count}`;
  return `{category}-${count}-${ends(named)}`;
};

const begins = ({ category, group }: NamedGroup): string =>
  group === category ? "{category}" : literal(group);

/** What the newer style says of the size: vCPUs, GPUs or GB, and how much of one. */
const ends = (named: NamedGroup): string => {
  const { suffix, fraction } = named;
  const isSlice = named.namesSlices && !isWhole(fraction);
  if (suffix === "CpuV2") return isSlice ? `mcpu.${milliCpu(fraction)}` : "vcpu";
  if (suffix === "GpuV2") return isSlice ? gpuSlice(named) : "gpu";
  return "gb";
};

/** As the module calculates it, with floats. */
const milliCpu = ({ numerator, denominator }: Fraction): number =>
  Math.trunc(1000 * (numerator / denominator));

const gpuSlice = ({ gpuType }: NamedGroup): string =>
  `${gpuType.startsWith("nvidia.com/") ? "mig" : "frac"}.{numerator}g`;
