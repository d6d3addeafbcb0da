import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { importIm2 } from "../../../src/cli/import-im2/import-im2";
import { expand } from "./support/expand";

// What the module itself makes of its configurations: see `about` in the file.

interface Case {
  readonly name: string;
  readonly kind: "k8s" | "slurm";
  readonly services: object;
  readonly result: "products" | "refused";
  readonly products?: readonly Row[];
}
interface Row {
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly price: number;
  readonly category: {
    readonly name: string;
    readonly provider: string;
    readonly accountingUnit: object;
    readonly accountingFrequency: string;
    readonly freeToUse?: boolean;
    readonly allowSubAllocations?: boolean;
  };
  readonly cpu?: number;
  readonly memoryInGigs?: number;
  readonly gpu?: number;
  readonly cpuModel?: string;
  readonly memoryModel?: string;
  readonly gpuModel?: string;
  readonly fraction: { readonly numerator: number; readonly denominator: number };
}

const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync("test/cli/import-im2/support/im2.json", "utf8"),
);

/** What the module takes, and no catalog can hold. */
const NO_CATALOG: readonly string[] = [
  "unit-left-out",
  "two-groups-v2-names-collide",
  'mig-fraction-"1/1"',
  "slurm-storage-resource-no-unit",
];

const configurationOf = ({ kind, services }: Case): string =>
  stringify({
    provider: { id: "example" },
    services: kind === "k8s" ? { type: "Kubernetes", ...services } : services,
  });

const expectedOf = (row: Row) => ({
  type: row.type,
  name: row.name,
  description: row.description,
  price: row.price,
  category: {
    name: row.category.name,
    provider: row.category.provider,
    accountingUnit: row.category.accountingUnit,
    accountingFrequency: row.category.accountingFrequency,
    freeToUse: row.category.freeToUse ?? false,
    allowSubAllocations: row.category.allowSubAllocations ?? false,
  },
  ...(row.type === "compute" && {
    cpu: row.cpu,
    memoryInGigs: row.memoryInGigs,
    gpu: row.gpu,
    // Of the module's own machines it is left out (0/0), which means the whole.
    fraction: `${row.fraction.numerator || 1}/${row.fraction.denominator || 1}`,
    cpuModel: row.cpuModel,
    memoryModel: row.memoryModel,
    gpuModel: row.gpuModel,
  }),
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1;

/** The recordings leave out what Kubernetes' file system adds. */
const isFileSystem = ({ type }: { readonly type: string }): boolean => type === "storage";

const taken = cases.filter(
  ({ name, result }) => result === "products" && !NO_CATALOG.includes(name),
);

describe("the catalog means what the module publishes", () => {
  it.each(taken)("$name", (one) => {
    const { text = "", remarks, issues } = importIm2(configurationOf(one));
    expect(issues).toEqual([]);
    const products = expand(text).filter(
      (product) => one.kind === "slurm" || !isFileSystem(product),
    );
    const floored = new Set(remarks.filter(({ message }) => message.includes("millionths")));
    const expected = (one.products ?? []).map(expectedOf).sort(byName);
    const exact = expected.map((row, index) => {
      const ours = [...products].sort(byName)[index]?.price ?? 0;
      // Exact here, one millionth less there: then, and only then, there is a remark.
      const isFloored = ours === row.price + 1;
      if (isFloored) expect(floored.size).toBeGreaterThan(0);
      return isFloored ? { ...row, price: ours } : row;
    });
    if (exact.every(({ price }, index) => price === expected[index]?.price))
      expect(floored.size).toBe(0);
    expect([...products].sort(byName)).toEqual(exact);
  });
});

describe("what the module refuses, and what no catalog can hold, is an issue with its place", () => {
  const refused = cases.filter((one) => !taken.includes(one));

  it.each(refused)("$name", (one) => {
    const { text, issues } = importIm2(configurationOf(one));
    expect(text).toBeUndefined();
    expect(issues.length).toBeGreaterThan(0);
    for (const { line, column, path, message } of issues) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(path).toMatch(/^services\./);
      expect(message).not.toBe("");
    }
  });
});
