import { millionths } from "../products/money";
import { isFilledIn, templateOf } from "./find-template";
import type { SizesDefinition } from "./keys";
import type { Plain } from "./plain-product";

type Column = "cpu" | "memory" | "gpu" | "price";
const PER = { gpu: "PerGpu", cpu: "PerCpu" } as const;

/**
 * A column of a family: nothing where it is a default, an integer for each GPU or core where it is
 * that everywhere, else its list.
 */
const columnOf = (
  products: readonly Plain[],
  column: Column,
  sources: readonly (keyof typeof PER)[],
  unit = 1,
): object => {
  const values = products.map((product) => product[column]);
  if (values.includes(undefined)) return {};
  for (const source of sources) {
    const ratios = new Set(
      products.map((product) => {
        const value = unit === 1 ? product[column] : millionths(product[column]);
        return Number(value) / Number(product[source]);
      }),
    );
    const [ratio] = ratios;
    if (ratios.size === 1 && Number.isInteger(ratio))
      return { [column + PER[source]]: Number(ratio) / unit };
  }
  return { [column]: values };
};

const familyOf = (
  products: readonly Plain[],
  template: string,
  isMoney: boolean,
): SizesDefinition => {
  const [first] = products;
  const usual = first?.gpu ? "{category}-{gpu}" : "{category}-{cpu}";
  return {
    ...columnOf(products, "gpu", []),
    ...columnOf(products, "cpu", ["gpu"]),
    ...columnOf(products, "memory", ["gpu", "cpu"]),
    ...columnOf(products, "price", ["gpu", "cpu"], isMoney ? 1_000_000 : 1),
    ...(first?.fraction === undefined ? {} : { fraction: first.fraction }),
    ...(template === usual ? {} : { name: template }),
  };
};

const bySize = (a: Plain, b: Plain): number =>
  (a.gpu ?? 0) - (b.gpu ?? 0) || (a.cpu ?? 0) - (b.cpu ?? 0) || (a.memory ?? 0) - (b.memory ?? 0);

/** Finds families: products of one shape, whose names follow from their sizes. */
export const findFamilies = (
  products: readonly Plain[],
  category: string,
  isMoney: boolean,
): { readonly families: readonly SizesDefinition[]; readonly others: readonly Plain[] } => {
  const groups = new Map<string, Plain[]>();
  for (const product of [...products].sort(bySize)) {
    const { name: _, cpu, memory, gpu, price, ...rest } = product;
    const shape = JSON.stringify([!cpu, !memory, !gpu, price === undefined, rest]);
    groups.set(shape, [...(groups.get(shape) ?? []), product]);
  }
  const found = new Set<Plain>();
  const families = [...groups.values()].flatMap((group) => {
    const last = group.at(-1);
    if (!last?.cpu && !last?.gpu) return [];
    const template = templateOf(last.name, last, category);
    const members = group.filter((product) =>
      isFilledIn(template, product, category, product.name),
    );
    if (members.length < 2) return [];
    for (const member of members) found.add(member);
    return [familyOf(members, template, isMoney)];
  });
  return { families, others: products.filter((product) => !found.has(product)) };
};
