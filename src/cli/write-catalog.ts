import type { CatalogInput } from "ucloud-products/catalog";
import { Document, isMap, isScalar, visit } from "yaml";
import { quoteMergeKeys } from "./files/merge-key";
import type { Invocation } from "./invocation";
import { writeText } from "./write";

const SCHEMA = " yaml-language-server: $schema=./node_modules/ucloud-products/catalog.schema.json";
const WIDTH = 100;

/** Writes a catalog file, to --out or as the result. */
export const writeCatalog = async (
  input: CatalogInput,
  { flags, terminal }: Invocation,
  comment = "",
): Promise<void> => {
  const catalog = { catalog: 1, ...input };
  const { out } = flags;
  const text = out?.endsWith(".json")
    ? `${JSON.stringify(catalog, null, 2)}\n`
    : yamlOf(catalog, comment);
  if (out !== undefined) await writeText(out, text);
  if (terminal.format === "json") terminal.json({ format: 1, catalog, ...(out ? { out } : {}) });
  else if (out === undefined) terminal.result(text);
  else terminal.remark(`Written to ${out}.`);
};

const yamlOf = (catalog: object, comment: string): string => {
  const document = new Document(catalog, { aliasDuplicateObjects: false });
  document.commentBefore = SCHEMA + comment;
  visit(document, {
    // Sizes stand in one line: `cpu: [1, 2, 4]`.
    Seq: (_, list) => {
      list.flow = list.items.every((item) => isScalar(item));
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "categories" || !isMap(value)) return;
      for (const { key: name } of value.items) if (isScalar(name)) name.spaceBefore = true;
    },
  });
  quoteMergeKeys(document);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
};
