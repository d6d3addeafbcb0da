import type { Path, Report } from "../codec/pass";
import { millionths } from "../products/money";
import { type Draft, fractionOfText } from "./drafts";
import type { Sizes } from "./keys";
import { fillIn } from "./template";

const MILLION = 1_000_000;

type Key = keyof Sizes;
type Counted = "gpu" | "cpu";

/** The columns of a family: each is a list, or so much for each of another. */
const COLUMNS = {
  gpu: {},
  cpu: { gpu: "cpuPerGpu" },
  memory: { cpu: "memoryPerCpu", gpu: "memoryPerGpu" },
  price: { cpu: "pricePerCpu", gpu: "pricePerGpu" },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Counted, Key>>>>>;
type Column = keyof typeof COLUMNS;
// Checked casts: `Object.keys` and `Object.entries` forget that these are the table's.
const NAMES = Object.keys(COLUMNS) as readonly Column[];
const ratiosOf = (column: Column) =>
  Object.entries(COLUMNS[column]) as readonly (readonly [Counted, Key])[];

/** How many sizes there are; none where the keys contradict each other. */
const lengthOf = (sizes: Sizes, path: Path, report: Report): number => {
  let isRight = true;
  const has = (key: Key): boolean => sizes[key] !== undefined;
  const refuse = (key: Key, expected: string): void => {
    isRight = false;
    report([...path, key], expected, sizes[key]);
  };
  for (const column of NAMES) {
    const [first, ...others] = [column, ...ratiosOf(column).map(([, key]) => key)].filter(has);
    for (const other of others) refuse(other, `${first} or ${other}, not both`);
    for (const [counted, key] of ratiosOf(column))
      if (has(key) && !has(counted) && !(counted === "cpu" && has("cpuPerGpu")))
        refuse(key, `${counted} beside it`);
  }
  const [first, ...others] = NAMES.filter(has);
  if (first === undefined || first === "price") {
    report(path, "a list of cpu, memory or gpu", sizes);
    return 0;
  }
  const length = sizes[first]?.length ?? 0;
  for (const other of others)
    if (sizes[other]?.length !== length) refuse(other, `${length} elements, as many as ${first}`);
  return isRight ? length : 0;
};

/** A value of a size, how many times it counts, and where it stands. */
interface Cell {
  readonly value: number | string | undefined;
  readonly times: number;
  readonly path: Path;
}

const cellOf = (
  sizes: Sizes,
  column: Column,
  index: number,
  counts: Readonly<Partial<Record<Counted, number | undefined>>>,
  path: Path,
): Cell => {
  const ratio = ratiosOf(column).find(([, key]) => sizes[key] !== undefined);
  if (ratio === undefined)
    return {
      value: sizes[column]?.[index],
      times: 1,
      path: [...path, column, ...(sizes[column] ? [index] : [])],
    };
  const [counted, key] = ratio;
  // Checked: each key of a ratio holds an amount.
  return {
    value: sizes[key] as number | string,
    times: counts[counted] ?? 1,
    path: [...path, key],
  };
};

/** A whole number of a size, exactly: `memoryPerCpu: 1.5` is 3 GB for 2 cores. */
const countOf = ({ value, times, path }: Cell, report: Report): number | undefined => {
  if (value === undefined) return undefined;
  const part = millionths(value);
  if (typeof part === "number") return (part * times) / MILLION;
  report(path, part.expected, value);
  return undefined;
};

/** The products of a family. */
export const draftsOfSizes = (
  category: string,
  sizes: Sizes,
  path: Path,
  report: Report,
): readonly Draft[] => {
  const length = lengthOf(sizes, path, report);
  const fraction = sizes.fraction === undefined ? undefined : fractionOfText(sizes.fraction);
  const template = sizes.name ?? (sizes.gpu ? "{category}-{gpu}" : "{category}-{cpu}");
  return Array.from({ length }, (_, index): readonly Draft[] => {
    const gpuCell = cellOf(sizes, "gpu", index, {}, path);
    const gpu = countOf(gpuCell, report);
    const cpuCell = cellOf(sizes, "cpu", index, { gpu }, path);
    const cpu = countOf(cpuCell, report);
    const memoryCell = cellOf(sizes, "memory", index, { cpu, gpu }, path);
    const price = cellOf(sizes, "price", index, { cpu, gpu }, path);
    const size = { cpu, memory: countOf(memoryCell, report), gpu };
    const { text: name, missing } = fillIn(template, {
      ...size,
      category,
      name: undefined,
      numerator: fraction?.numerator,
      denominator: fraction?.denominator,
    });
    if (missing !== undefined) {
      report([...path, "name"], `no {${missing}}, which has no value here`, template);
      return [];
    }
    return [
      {
        ...size,
        name,
        price: price.value,
        times: price.times,
        fraction,
        own: {},
        path,
        place: (sizes.gpu ? gpuCell : sizes.cpu ? cpuCell : memoryCell).path,
        paths: {
          name: sizes.name === undefined ? path : [...path, "name"],
          cpu: cpuCell.path,
          memoryInGigs: memoryCell.path,
          gpu: gpuCell.path,
          price: price.path,
        },
      },
    ];
  }).flat();
};
