import { isArgument, readProperty, refuseUnknown } from "../codec/arguments";
import type { Pass } from "../codec/pass";
import { unknownKey } from "../codec/unknown-key";
import { Categories, type Category } from "./categories";
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
const KEYS: ReadonlySet<string> = new Set(["items"]);
const wordsFor = unknownKey([...KEYS]);

/** The items that a caller gave, each read once; none where there is no reading them. */
const readItems = (bulk: unknown, pass: Pass): readonly unknown[] => {
  if (!isArgument(bulk))
    return pass.refuse("a BulkRequest { items: [...] } (bulkRequestOf makes one)", bulk) ?? [];
  const items = readProperty(bulk, "items");
  // Where there are no items it is most likely a product, whose fields would all be unknown.
  if (!Array.isArray(items)) {
    const expected = "an array of products (bulkRequestOf makes a bulk of them)";
    return pass.refuseAt("items", expected, items) ?? [];
  }
  refuseUnknown(bulk, KEYS, wordsFor, pass);
  const length = readProperty(items, "length");
  if (typeof length !== "number" || length < 1 || length > MAX_ITEMS)
    return pass.refuseAt("items", `1 to ${MAX_ITEMS} products`, items) ?? [];
  return Array.from({ length }, (_, index) => readProperty(items, index));
};

/** An item as it is sent, and what decides its place. */
interface WrittenItem {
  readonly category: Category;
  readonly name: string;
  readonly text: string;
}

const writeItem = (
  item: unknown,
  index: number,
  categories: Categories,
  pass: Pass,
): WrittenItem | undefined => {
  const opened = productInput.open(item, pass);
  if (opened === undefined || !isTypeName(opened.tag)) return undefined;
  const { tag, member, values } = opened;
  const category = categories.enter(member.valueAt(values, "category"), tag, index, pass);
  const text = member.text(values, pass, { key: "category", value: category?.text });
  const name = member.valueAt(values, "name");
  if (category === undefined || typeof name !== "string") return undefined;
  const earlier = category.products.get(name);
  if (earlier === undefined) category.products.set(name, index);
  else pass.refuseAt("name", `a name that items[${earlier}] does not have already`, name);
  return text === undefined ? undefined : { category, name, text };
};

/** The items of a bulk in the caller's order, and their categories. */
const writeItems = (bulk: unknown, pass: Pass): [readonly WrittenItem[], Categories] => {
  const categories = new Categories();
  const written: WrittenItem[] = [];
  const items = readItems(bulk, pass);
  pass.enter("items");
  for (const [index, item] of items.entries()) {
    pass.enter(index);
    const one = writeItem(item, index, categories, pass);
    if (one !== undefined) written.push(one);
    pass.leave();
  }
  pass.leave();
  return [written, categories];
};

const jsonOf = (items: readonly WrittenItem[]): string =>
  `{"items":[${items.map(({ text }) => text).join()}]}`;

/**
 * Checks a bulk by all rules of `create`, reading each property once, and writes it as it is sent:
 * all defaults written out, items in one canonical order. Where the pass has failed, nothing is to
 * be sent.
 */
export const writeBulk = (bulk: unknown, pass: Pass): string => {
  const [items, categories] = writeItems(bulk, pass);
  const rank = new Map(categories.inOrder().map((category, index) => [category, index]));
  const rankOf = ({ category }: WrittenItem): number => rank.get(category) ?? 0;
  return jsonOf([...items].sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1)));
};

/** A bulk that was checked by all rules of `create`, its defaults filled in; in the caller's order. */
export const readBulk = (bulk: unknown, pass: Pass): BulkRequest<ProductV2Input> | undefined => {
  const [items] = writeItems(bulk, pass);
  return pass.failures > 0 ? undefined : JSON.parse(jsonOf(items));
};
