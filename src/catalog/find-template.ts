import type { Plain } from "./plain-product";
import { fillIn, literally } from "./template";

const SIZES = ["gpu", "cpu", "memory"] as const;

/** A text with `{cpu}` and its like in the place of the numbers that a product has. */
export const templateOf = (text: string, product: Plain, category: string): string => {
  const left = [...SIZES];
  const start = text.startsWith(category) ? category.length : 0;
  const rest = literally(text.slice(start)).replace(/\d+/g, (digits) => {
    const at = left.findIndex((size) => String(product[size]) === digits);
    return at < 0 ? digits : `{${left.splice(at, 1)[0]}}`;
  });
  return (start > 0 ? "{category}" : "") + rest;
};

/** Is a text what the template makes of a product? */
export const isFilledIn = (
  template: string,
  { cpu, memory, gpu }: Plain,
  category: string,
  text = "",
): boolean => {
  const filled = fillIn(template, { cpu, memory, gpu, category });
  return filled.missing === undefined && filled.text === text;
};

/** The description that all products have, as a template; undefined where there is none. */
export const descriptionTemplate = (
  products: readonly Plain[],
  category: string,
): string | undefined => {
  const last = products.at(-1);
  if (last?.description === undefined) return undefined;
  return [literally(last.description), templateOf(last.description, last, category)].find(
    (template) =>
      products.every((product) => isFilledIn(template, product, category, product.description)),
  );
};
