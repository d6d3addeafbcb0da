import type { Path, Report } from "../codec/pass";
import type { TypeName } from "../products/product-types";
import { type CategoryInput, categoryInput, categoryPath, checkCategory } from "./category-input";
import type { Located } from "./check-items";
import { type Draft, draftOf, withoutDuplicates } from "./drafts";
import type { Category } from "./keys";
import { priceOf } from "./price-input";
import { draftsOfSizes } from "./sizes";
import { fillIn } from "./template";

/** The keys that only compute products have. */
const OF_COMPUTE: readonly string[] = [
  "cpu",
  "memory",
  "gpu",
  "fraction",
  "cpuModel",
  "memoryModel",
  "gpuModel",
  "sizes",
];

/** The only type that has a key; undefined where all types have it. */
const ownerOf = (key: string): TypeName | undefined =>
  key === "tags" ? "license" : OF_COMPUTE.includes(key) ? "compute" : undefined;

const refuseOthers = (keys: object, type: TypeName, path: Path, report: Report): void => {
  for (const [key, value] of Object.entries(keys)) {
    const owner = ownerOf(key);
    if (value !== undefined && owner !== undefined && owner !== type)
      report([...path, key], `no "${key}" on "${type}" (it belongs to ${owner})`, value);
  }
};

const draftsOf = (
  name: string,
  category: Category,
  isWhole: boolean,
  path: Path,
  report: Report,
): readonly Draft[] => {
  const { products, sizes } = category;
  if (products === undefined && sizes === undefined)
    return isWhole ? [{ ...draftOf(name, {}, path), paths: { price: [...path, "products"] } }] : [];
  const families = sizes === undefined ? [] : Array.isArray(sizes) ? sizes : [sizes];
  const drafts = [
    ...Object.entries(products ?? {}).map(([product, own]) =>
      draftOf(product, own, [...path, "products", product]),
    ),
    ...families.flatMap((family, index) => {
      const at = Array.isArray(sizes) ? [...path, "sizes", index] : [...path, "sizes"];
      return draftsOfSizes(name, family, at, report);
    }),
  ];
  return withoutDuplicates(drafts, report);
};

/** A description with its placeholders filled in, and where it stands. */
const describe = (
  draft: Draft,
  { description }: Category,
  category: string,
  path: Path,
  report: Report,
): { readonly text: string | undefined; readonly path: Path } => {
  const own = draft.own.description;
  const where = [...(own === undefined ? path : draft.path), "description"];
  const template = own ?? description;
  if (template === undefined) {
    report(where, "a description, of the category or of each product", template);
    return { text: undefined, path: where };
  }
  const { cpu, memory, gpu, name } = draft;
  const { text, missing } = fillIn(template, { cpu, memory, gpu, category, name });
  if (missing !== undefined)
    report(where, `no {${missing}}, which ${name} does not have`, template);
  return { text, path: where };
};

const itemOf = (
  draft: Draft,
  category: Category,
  input: CategoryInput,
  type: TypeName,
  path: Path,
  report: Report,
): Located => {
  const { cpu, memory, gpu, fraction, own } = draft;
  const isCompute = type === "compute";
  refuseOthers(own, type, draft.path, report);
  const description = describe(draft, category, input.name, path, report);
  const price = priceOf(draft, input.accountingUnit, isCompute, report);
  const compute = {
    cpu,
    memoryInGigs: memory,
    gpu,
    cpuModel: own.cpuModel ?? category.cpuModel,
    memoryModel: own.memoryModel ?? category.memoryModel,
    gpuModel: own.gpuModel ?? category.gpuModel,
    fraction,
  };
  const paths: Readonly<Record<string, Path>> = {
    name: draft.path,
    description: description.path,
    ...draft.paths,
  };
  return {
    item: {
      type,
      name: draft.name,
      // What is missing has been told; what else is wrong is found without it.
      price: price ?? 0,
      description: description.text ?? "-",
      category: input,
      ...(isCompute ? compute : {}),
      ...(type === "license" ? { tags: own.tags } : {}),
    },
    product: draft.path,
    category: path,
    locate: ([head = "", ...inner]) => {
      const field = String(head);
      if (field === "category") return categoryPath(path, inner, category);
      // In the file it is one text.
      if (field === "fraction") return [...draft.path, field];
      const known = paths[field];
      if (known !== undefined) return [...known, ...inner];
      // A model is the product's own, or its category's.
      return [...(field in own ? draft.path : path), field, ...inner];
    },
  };
};

/** The products of a category, for `create` to check. */
export const itemsOfCategory = (
  name: string,
  category: Category,
  provider: string,
  isWhole: boolean,
  report: Report,
): readonly Located[] => {
  const path: Path = ["categories", name];
  const { type } = category;
  if (type === undefined) return [];
  checkCategory(category, path, report);
  refuseOthers(category, type, path, report);
  const input = categoryInput(name, provider, { ...category, type });
  return draftsOf(name, category, isWhole, path, report).map((draft) =>
    itemOf(draft, category, input, type, path, report),
  );
};
