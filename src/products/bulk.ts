import { isArgument, lengthOf, readProperty, refuseUnknown } from "../codec/arguments";
import { Pass } from "../codec/pass";
import { unknownKey } from "../codec/unknown-key";
import { Categories, type Category, type WrittenItem } from "./categories";
import { productFields } from "./fields";
import { productInput } from "./input";
import type { ProductV2Input } from "./product";
import { isTypeName } from "./product-types";

/** Several requests in one call. @since 0.1.0 */
export interface BulkRequest<T> {
  readonly items: readonly T[];
}

/**
 * Makes a bulk of its arguments.
 *
 * @example
 * await products.create(bulkRequestOf(small, large));
 *
 * @since 0.1.0
 */
export const bulkRequestOf = <T = ProductV2Input>(
  ...items: readonly NoInfer<T>[]
): BulkRequest<T> => ({ items });

/** As many as both generations take (spec §1). */
const MAX_ITEMS = 1000;

/** The items that a caller gave, each read once; none where they can't be read. */
const readItems = (bulk: unknown, pass: Pass): readonly unknown[] => {
  if (!isArgument(bulk))
    return pass.refuse("a BulkRequest { items: [...] } (bulkRequestOf makes one)", bulk) ?? [];
  const items = readProperty(bulk, "items");
  // Without items it is most likely a product, all of whose fields would be reported as unknown.
  if (!Array.isArray(items)) {
    const expected = "an array of products (bulkRequestOf makes a bulk of them)";
    return pass.refuseAt("items", expected, items) ?? [];
  }
  refuseUnknown(bulk, new Set(["items"]), unknownKey(["items"]), pass);
  const length = lengthOf(items);
  if (!(length >= 1 && length <= MAX_ITEMS))
    return pass.refuseAt("items", `1 to ${MAX_ITEMS} products`, items) ?? [];
  const read: unknown[] = [];
  for (let index = 0; index < length; index++) read.push(readProperty(items, index, pass));
  return read;
};

const nameField = productFields.storage.name;

/** Is a name valid by itself? */
const isName = (name: unknown): boolean => nameField.write(name, new Pass()) !== undefined;

/** Writes an item into its category. */
const writeItem = (item: unknown, index: number, categories: Categories, pass: Pass): void => {
  const { failures } = pass;
  const opened = productInput.open(item, pass);
  if (opened === undefined || !isTypeName(opened.tag)) return;
  const { tag, member, values } = opened;
  let category: Category | undefined;
  const text = member.writeValues(values, pass, {
    key: "category",
    write: (value) => {
      category = categories.enter(value, tag, index, pass);
      return category?.text;
    },
  });
  const name = member.valueAt(values, "name");
  const isRight = pass.failures === failures || isName(name);
  if (isRight && typeof name === "string") category?.items.push({ name, text, index });
};

/**
 * Checks items by all rules of `create`, whatever their number, reading each property once, and
 * writes each as it is sent: all defaults written out, in one canonical order. Where the pass has
 * failed, nothing is to be sent. `provider`: whose products these are.
 */
export const writeItems = (
  given: readonly unknown[],
  pass: Pass,
): { readonly items: readonly WrittenItem[]; readonly provider: string | undefined } => {
  const categories = new Categories();
  const items = pass.at("items", () => {
    pass.enter();
    for (const [index, item] of given.entries()) {
      pass.key = index;
      writeItem(item, index, categories, pass);
    }
    pass.leave();
    return categories.itemsInOrder(pass);
  });
  return { items, provider: categories.provider };
};

/** Concatenation copies nothing until the whole text is sent. */
const jsonOf = (items: readonly WrittenItem[]): string => {
  let text = "";
  for (const item of items) text += text === "" ? item.text : `,${item.text}`;
  return `{"items":[${text}]}`;
};

/** Checks a bulk, and writes it as it is sent. */
export const writeBulk = (bulk: unknown, pass: Pass) => {
  const { items, provider } = writeItems(readItems(bulk, pass), pass);
  return { text: jsonOf(items), provider };
};

/** Checks a bulk by all rules of `create`, and fills in its defaults; keeps the caller's order. */
export const readBulk = (bulk: unknown, pass: Pass): BulkRequest<ProductV2Input> | undefined => {
  const { items } = writeItems(readItems(bulk, pass), pass);
  if (pass.failures > 0) return undefined;
  return JSON.parse(jsonOf([...items].sort((a, b) => a.index - b.index)));
};
