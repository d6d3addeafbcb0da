import { parse } from "yaml";

// What the files of the import mean, no more: lists of sizes, products, and the defaults.

interface File {
  readonly catalog: number;
  readonly provider: string;
  readonly categories: Readonly<Record<string, Category>>;
}
interface Category extends Models {
  readonly type: string;
  readonly unit?: string;
  readonly money?: string;
  readonly every?: string;
  readonly free?: boolean;
  readonly subAllocations?: boolean;
  readonly description: string;
  readonly sizes?: Family | readonly Family[];
  readonly products?: Readonly<Record<string, Own>>;
}
interface Models {
  readonly cpuModel?: string;
  readonly memoryModel?: string;
  readonly gpuModel?: string;
}
interface Own extends Models {
  readonly cpu?: number;
  readonly memory?: number;
  readonly gpu?: number;
  readonly price?: number | string;
  readonly fraction?: string;
  readonly description?: string;
}
interface Family {
  readonly cpu: readonly number[];
  readonly memory: readonly number[];
  readonly gpu?: readonly number[];
  readonly price?: readonly (number | string)[];
  readonly fraction?: string;
  readonly name?: string;
}

const UNIT_OF_TYPE: Readonly<Record<string, string>> = {
  storage: "GB",
  network_ip: "IP",
  ingress: "link",
  private_network: "network",
};
const PLURALS: Readonly<Record<string, string>> = { IP: "IPs", link: "links", network: "networks" };
const FREQUENCIES: Readonly<Record<string, string>> = {
  minute: "PERIODIC_MINUTE",
  hour: "PERIODIC_HOUR",
  day: "PERIODIC_DAY",
};

const sizesOf = (name: string, family: Family): readonly (readonly [string, Own])[] =>
  family.cpu.map((cpu, index) => {
    const gpu = family.gpu?.[index];
    const memory = family.memory[index];
    const [numerator] = (family.fraction ?? "1/1").split("/");
    const values: Readonly<Record<string, unknown>> = {
      category: name,
      cpu,
      memory,
      gpu,
      numerator,
    };
    const pattern = family.name ?? (gpu === undefined ? "{category}-{cpu}" : "{category}-{gpu}");
    const called = pattern.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, key) =>
      key === undefined ? found.slice(1) : String(values[key]),
    );
    const { fraction } = family;
    return [called, { cpu, memory, gpu, price: family.price?.[index], fraction }] as [string, Own];
  });

const productsOf = (name: string, category: Category): readonly (readonly [string, Own])[] => {
  const { sizes = [], products } = category;
  const families = [sizes].flat() as readonly Family[];
  if (families.length > 0) return families.flatMap((family) => sizesOf(name, family));
  return Object.entries(products ?? { [name]: {} });
};

const priceOf = (category: Category, own: Own): number => {
  if (own.price !== undefined)
    return category.money === undefined
      ? Number(own.price)
      : Math.round(Number(own.price) * 1_000_000);
  const counted = { Core: own.cpu, GPU: own.gpu, GB: own.memory }[category.unit ?? ""];
  return category.type === "compute" ? (counted ?? Number.NaN) : 1;
};

/** The products of a catalog file that was made by the import. */
export const expand = (text: string) => {
  const file: File = parse(text);
  return Object.entries(file.categories).flatMap(([name, category]) => {
    const unit = category.money ?? category.unit ?? UNIT_OF_TYPE[category.type] ?? "";
    const frequency = FREQUENCIES[category.every ?? ""] ?? "ONCE";
    return productsOf(name, category).map(([called, own]) => ({
      type: category.type,
      name: called,
      description: own.description ?? category.description,
      price: priceOf(category, own),
      category: {
        name,
        provider: file.provider,
        accountingUnit: {
          name: unit,
          namePlural: PLURALS[unit] ?? unit,
          floatingPoint: category.money !== undefined,
          displayFrequencySuffix: category.money === undefined && frequency !== "ONCE",
        },
        accountingFrequency: frequency,
        freeToUse: category.free ?? false,
        allowSubAllocations: category.subAllocations ?? true,
      },
      ...(category.type === "compute" && {
        cpu: own.cpu,
        memoryInGigs: own.memory,
        gpu: own.gpu || undefined,
        fraction: own.fraction ?? "1/1",
        cpuModel: own.cpuModel ?? category.cpuModel,
        memoryModel: own.memoryModel ?? category.memoryModel,
        gpuModel: own.gpuModel ?? category.gpuModel,
      }),
    }));
  });
};
