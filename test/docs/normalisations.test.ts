import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Pass } from "../../src/codec/pass";
import { rowReader } from "../../src/products/row";

type Values = Record<string, unknown>;

/** A row as Core2 sends it, of the type that a line of the table speaks of. */
const rowOf = (type: string): Values => ({
  type,
  productType: type.toUpperCase(),
  name: "a",
  price: 1,
  description: "A",
  category: {
    name: "c",
    provider: "p",
    productType: type.toUpperCase(),
    accountingUnit: {
      name: "Core",
      namePlural: "Cores",
      floatingPoint: true,
      displayFrequencySuffix: true,
    },
    accountingFrequency: "ONCE",
    freeToUse: true,
    allowSubAllocations: true,
  },
});

const codesOf = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
const readWord = (word: string): unknown => (word === "absent" ? undefined : JSON.parse(word));
const valuesOf = (cell: string): unknown[] => [
  ...codesOf(cell).map(readWord),
  ...(/(^| )absent/.test(cell) ? [undefined] : []),
];

const typeOf = (cell: string): string => {
  if (cell.includes("of another type")) return "storage";
  return cell.includes("of license") ? "license" : "compute";
};

const put = (row: Values, path: readonly string[], value: unknown): void => {
  const [key = "", ...rest] = path;
  if (rest.length > 0) return put(row[key] as Values, rest, value);
  if (value === undefined) delete row[key];
  else row[key] = value;
};
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Values)[key], value);

const TABLE = /\| field \| the Core says \| you read \|\n.*\n((?:\|.*\|\n)+)/;
const lines = TABLE.exec(readFileSync("docs/reading.md", "utf8"))?.[1]?.trim().split("\n") ?? [];
const cases = lines.flatMap((line) => {
  const [, fields = "", wire = "", read = ""] = line.split(/ ?\| ?/);
  return codesOf(fields).flatMap((field) =>
    valuesOf(wire).map((value) => ({ fields, field, value, expected: valuesOf(read)[0] })),
  );
});

describe("the table of what is read the same", () => {
  it("is there", () => {
    expect(lines.length).toBeGreaterThan(10);
  });

  it.each(cases)(
    "$field as $value reads as $expected ($fields)",
    ({ fields, field, value, expected }) => {
      const asked = !fields.includes("not asked for");
      const path = field.split(".");
      const row = rowOf(typeOf(fields));
      put(row, path, value);
      const pass = new Pass();
      const product = rowReader({ balance: asked, maxUsableBalance: asked })(row, pass);
      expect(pass.failures).toBe(0);
      expect(at(product, path)).toEqual(expected);
      const parent = at(product, path.slice(0, -1));
      expect(Object.hasOwn(parent as Values, path.at(-1) ?? "")).toBe(expected !== undefined);
    },
  );
});
