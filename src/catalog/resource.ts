/** The field of a compute product that UCloud charges where a unit of resources is counted. */
const RESOURCES: ReadonlyMap<string, "cpu" | "gpu" | "memoryInGigs"> = new Map([
  ["Core", "cpu"],
  ["GPU", "gpu"],
  ["GB", "memoryInGigs"],
] as const);

export const resourceOf = (unit: string): "cpu" | "gpu" | "memoryInGigs" | undefined =>
  RESOURCES.get(unit);
