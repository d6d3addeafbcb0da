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
  const { group, suffix, fraction } = named;
  const slice = named.namesSlices && !isWhole(fraction);
  const begin = suffix.endsWith("V2") ? "{category}" : begins(named);
  switch (suffix) {
    case "Cpu":
      return `${begin}-{cpu}`;
    case "Gpu":
      return `${begin}-{gpu}`;
    case "Memory":
      return `${begin}-{memory}`;
    case "CpuV2":
      return `${begin}-{cpu}-${slice ? `mcpu.${milliCpu(fraction)}` : "vcpu"}`;
    case "GpuV2":
      return `${begin}-{gpu}-${slice ? gpuSlice(named) : "gpu"}`;
    case "MemoryV2":
      return `${begin}-{memory}-gb`;
    default:
      return group;
  }
};

const begins = ({ category, group }: NamedGroup): string =>
  group === category ? "{category}" : literal(group);

/** As the module calculates it, with floats. */
const milliCpu = ({ numerator, denominator }: Fraction): number =>
  Math.trunc(1000 * (numerator / denominator));

const gpuSlice = ({ gpuType }: NamedGroup): string =>
  `${gpuType.startsWith("nvidia.com/") ? "mig" : "frac"}.{numerator}g`;
