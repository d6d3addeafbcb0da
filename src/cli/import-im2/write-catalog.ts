import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { quoteMergeKeys } from "../files/merge-key";
import { categoryFields, Decimal } from "./catalog-file";
import type { ImportedCategory } from "./imported";
import type { Finding } from "./section";

export interface WrittenCatalog {
  readonly provider: string;
  readonly categories: readonly ImportedCategory[];
  /** What the file begins with. */
  readonly comment: string;
  readonly remarks: readonly Finding[];
}

/** The text of a catalog file, with the remarks where they belong. */
export const writeCatalog = ({
  provider,
  categories,
  comment,
  remarks,
}: WrittenCatalog): string => {
  const map = new YAMLMap<Scalar, unknown>();
  map.items = categories.map((category, index) => {
    const key = new Scalar(category.name);
    key.spaceBefore = index > 0;
    const own = [category.comment ?? [], remarksOf(category, remarks)].flat();
    if (own.length > 0) key.commentBefore = own.map((text) => ` ${text}`).join("\n");
    return new Pair(key, nodeOf(categoryFields(category)));
  });
  const categoriesKey = new Scalar("categories");
  categoriesKey.spaceBefore = true;
  const file = new YAMLMap<Scalar, unknown>();
  file.items = [
    new Pair(new Scalar("catalog"), new Scalar(1)),
    new Pair(new Scalar("provider"), new Scalar(provider)),
    new Pair(categoriesKey, map),
  ];
  const document = new Document(file);
  document.commentBefore = comment;
  quoteMergeKeys(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
};

/** What was remarked of a category, without the part of the path that all of it has. */
const remarksOf = ({ at }: ImportedCategory, remarks: readonly Finding[]): readonly string[] =>
  remarks
    .filter(({ path }) => path === at.path || path.startsWith(`${at.path}.`))
    .map(({ path, message }) =>
      [path.slice(at.path.length + 1), message].filter(Boolean).join(": "),
    );

const nodeOf = (value: unknown): unknown => {
  if (value instanceof Decimal) return decimalNode(value);
  if (Array.isArray(value)) return listNode(value);
  if (typeof value !== "object" || value === null) return new Scalar(value);
  const map = new YAMLMap<Scalar, unknown>();
  for (const [key, inner] of Object.entries(value))
    if (inner !== undefined) map.items.push(new Pair(new Scalar(key), nodeOf(inner)));
  map.flow = map.items.length === 0;
  return map;
};

/** Numbers on one line, families one below the other. */
const listNode = (values: readonly unknown[]): YAMLSeq => {
  const list = new YAMLSeq();
  list.items = values.map(nodeOf);
  list.flow = list.items.every((item) => item instanceof Scalar);
  return list;
};

/** A decimal without quotes, where a number of YAML is written with the same digits. */
const decimalNode = ({ text }: Decimal): Scalar => {
  const [whole = "", decimals = ""] = text.split(".");
  const shortest = [whole, decimals.replace(/0+$/, "")].filter(Boolean).join(".");
  if (String(Number(text)) !== shortest) return new Scalar(text);
  const node = new Scalar(Number(text));
  node.minFractionDigits = decimals.length;
  return node;
};
