import { oneLine } from "../codec/show";
import { categoryText, productText } from "./change-text";
import type { Color, Row } from "./layout";
import type { PlannedCategory, PlannedProduct, PlanState, Remark } from "./plan";

const MARKS: Readonly<Record<PlanState, string>> = {
  added: "+",
  changed: "~",
  refused: "!",
  unchanged: "=",
};
const COLOR_OF: Readonly<Partial<Record<PlanState, Color>>> = {
  added: "added",
  changed: "changed",
  refused: "refused",
};
/** The state under which a category is shown: its own, or that of its products. */
export const shownState = (
  category: PlannedCategory,
  products: readonly PlannedProduct[],
): PlanState => {
  if (category.state !== "unchanged") return category.state;
  const states = products.map(({ state }) => state);
  if (states.includes("added") || states.includes("changed")) return "changed";
  return states.includes("refused") ? "refused" : "unchanged";
};

/** The remarks about a category, or about one of its products. */
export type Notes = (category: string, name?: string) => readonly Remark[];

interface RowOptions {
  readonly unchanged?: boolean | undefined;
  readonly where?: ((remark: Remark) => string | undefined) | undefined;
}

const labelOf = (state: PlanState, name: string): Pick<Row, "label" | "color"> => {
  const color = COLOR_OF[state];
  return { label: `${MARKS[state]} ${oneLine(name)}`, ...(color ? { color } : {}) };
};

const refusedText = (remarks: readonly Remark[], { where }: RowOptions): string => {
  const place = remarks[0] && where?.(remarks[0]);
  return place ? `refused  ${place}` : "refused";
};

/** The lines of a category and of its products. */
export const categoryRows = (
  category: PlannedCategory,
  products: readonly PlannedProduct[],
  refusals: Notes,
  warnings: Notes,
  options: RowOptions,
): Row[] => {
  const { name } = category;
  const state = shownState(category, products);
  const refused = refusals(name);
  const messages = (remarks: readonly Remark[]): string[] => remarks.map(({ message }) => message);
  const warned = (remarks: readonly Remark[]): string[] =>
    remarks.map(({ code, message }) => `${code}: ${message}`);
  const head: Row = {
    indent: 2,
    ...labelOf(state, name),
    text:
      category.state === "refused"
        ? refusedText(refused, options)
        : oneLine(categoryText(category, products)),
    notes: [...messages(refused), ...warned(warnings(name))],
  };
  if (category.state === "refused") return [head];
  const longest = Math.max(0, ...products.map(({ price }) => price?.after.length ?? 0));
  const shown = products.filter((product) => product.state !== "unchanged" || options.unchanged);
  return [
    head,
    ...shown.map((product): Row => {
      const why = refusals(name, product.name);
      return {
        indent: 6,
        ...labelOf(product.state, product.name),
        text:
          product.state === "refused"
            ? refusedText(why, options)
            : oneLine(productText(product, category.state === "added", longest)),
        notes: [...messages(why), ...warned(warnings(name, product.name))],
      };
    }),
  ];
};
