import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = `${root}test/types/hovered.ts`;
const NAMES = [
  "ProductV2Compute",
  "ProductV2Storage",
  "ProductV2Ingress",
  "ProductV2License",
  "ProductV2NetworkIP",
  "ProductV2Inference",
  "ProductV2PrivateNetwork",
  "ProductV2Other",
  "ProductCategory",
  "ProductCategoryInput",
  "ProductV2ComputeInput",
  "ProductV2StorageInput",
  "AccountingUnit",
  "Fraction",
];
const source = `
import type { ${NAMES.join(", ")}, ProductV2Input } from "../../src/index";
${NAMES.map((name) => `export type Hover${name} = ${name};`).join("\n")}
export const read = (compute: ProductV2Compute) => compute.cpu;
export const given: ProductV2Input = { type: "compute", gpuModel: "x" } as never;
export const written = (input: ProductV2Input) => input.description;
`;

const serviceFor = (text: string): ts.LanguageService => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noErrorTruncation: true }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
};

let service: ts.LanguageService;
beforeAll(() => {
  service = serviceFor(source);
  // Reads and binds all files: the hovers are quick then.
  service.getProgram();
}, 60_000);

/** What an editor shows where the mouse stands on the last of these words. */
const hover = (words: string): { type: string; doc: string } => {
  const place = source.indexOf(words) + words.search(/\w+$/);
  const info = service.getQuickInfoAtPosition(file, place);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    doc: ts.displayPartsToString(info?.documentation),
  };
};

describe("an editor", () => {
  test.each(NAMES)("shows the fields of %s, and no machinery", (name) => {
    const { type } = hover(`Hover${name} = ${name}`);
    expect(type).toMatch(/\{\n/);
    expect(type).not.toMatch(/&|Field<|ReadOf<|GivenOf<|Kind<|Plain<|Omit<|infer /);
  });

  test("shows what a compute product has", () => {
    const { type } = hover("HoverProductV2Compute = ProductV2Compute");
    expect(type).toContain('type: "compute";');
    expect(type).toMatch(/\bcpu\?: number;/);
    expect(type).toMatch(/fraction: \{\s+numerator: number;\s+denominator: number;\s+\};/);
    expect(type).toMatch(/accountingFrequency: "ONCE" \| "PERIODIC_MINUTE"/);
    expect(type).not.toContain("null");
  });

  test.each([
    ["compute.cpu", "Virtual cores."],
    ["input.description", "For people. One line."],
  ])("shows what %s means", (words, doc) => {
    expect(hover(words).doc).toContain(doc);
  });

  test("shows what a product is", () => {
    expect(hover("HoverProductV2Compute = ProductV2Compute").doc).toContain("A machine");
  });
});
