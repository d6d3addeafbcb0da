/**
 * Writes src/products/assemblers.ts from the field tables: how a record is read, field by field.
 * Names that stand in the code are what makes it fast: a loop over a table reads a page three
 * times as slowly, and a library can't use `eval`. CI writes it anew and compares.
 */
import { writeFile } from "node:fs/promises";
import { type Fields, isFilled } from "../src/codec/field";
import { accountingUnitFields, categoryFields, productFields } from "../src/products/fields";
import { fractionFields } from "../src/products/fraction";

const FILE = new URL("../src/products/assemblers.ts", import.meta.url);

const HEADER = `// Written by scripts/write-assemblers.ts from the field tables: \`npm run assemblers\`.
import { isRead, REFUSED, UNSET } from "../codec/kind";
import type { Assembler } from "../codec/record";
`;

/** The table of a type whose fields are those of `name`, and more. */
interface Base {
  readonly name: string;
  readonly fields: Fields;
}

const readerOf = (key: string): string => `read${key.charAt(0).toUpperCase()}${key.slice(1)}`;

const assembler = (name: string, fields: Fields, base?: Base): string => {
  const own = Object.entries(fields).filter(([key]) => !Object.hasOwn(base?.fields ?? {}, key));
  const always = own.filter(([, field]) => isFilled(field)).map(([key]) => key);
  const sometimes = own.filter(([, field]) => !isFilled(field)).map(([key]) => key);
  const checks = [
    ...(base ? ["record === REFUSED"] : []),
    ...always.map((key) => `!isRead(${key})`),
    ...sometimes.map((key) => `${key} === REFUSED`),
  ];
  const keys = Object.keys(fields).map((key) => `"${key}"`);
  return `
export const ${name}: Assembler<${keys.join(" | ")}> = (readers) => {
  const { ${own.map(([key]) => `${key}: ${readerOf(key)}`).join(", ")} } = readers;
  ${base ? `const readBase = ${base.name}(readers);` : ""}
  return (row) => {
    ${base ? "const record = readBase(row);" : ""}
    ${own.map(([key]) => `const ${key} = ${readerOf(key)}(row.${key});`).join("\n")}
    if (${checks.join(" || ")}) return REFUSED;
    ${
      base
        ? always.map((key) => `record.${key} = ${key};`).join("\n")
        : `const record: Record<string, unknown> = { ${always.join(", ")} };`
    }
    ${sometimes.map((key) => `if (${key} !== UNSET) record.${key} = ${key};`).join("\n")}
    return record;
  };
};
`;
};

// Storage has what all have, and nothing else.
const common: Base = { name: "assembleProduct", fields: productFields.storage };

await writeFile(
  FILE,
  [
    HEADER,
    assembler("assembleUnit", accountingUnitFields),
    assembler("assembleCategory", categoryFields("storage")),
    assembler("assembleFraction", fractionFields),
    assembler(common.name, common.fields),
    assembler("assembleLicense", productFields.license, common),
    assembler("assembleCompute", productFields.compute, common),
  ].join(""),
);
