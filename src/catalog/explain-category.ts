import { categoryText, productText } from "./change-text";
import type { Row } from "./layout";
import type { PlannedCategory, PlannedProduct, PlanState, Remark } from "./plan";

const MARKS: Readonly<Record<PlanState, string>> = {
  added: "+",
  changed: "~",
  refused: "!",
  unchanged: "=",
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

const labelOf = (state: PlanState, name: string): Pick<Row, "label" | "color"> => ({
  label: `${MARKS[state]} ${name}`,
  color: state === "unchanged" ? undefined : state,
});

const refusedText = (remarks: readonly Remark[], { where }: RowOptions): string => {
  const place = remarks[0] && where?.(remarks[0]);
  return place ? `refused  ${place}` : "refused";
};

const notesOf = (refused: readonly Remark[], warnings: readonly Remark[]): string[] => [
  ...refused.map(({ message }) => message),
  ...warnings.map(({ code, message }) => `${code}: ${message}`),
];

/** The lines of a category and of its products. */
export const categoryRows = (
  category: PlannedCategory,
  products: readonly PlannedProduct[],
  refusals: Notes,
  warnings: Notes,
  options: RowOptions,
): Row[] => {
  const { name, state } = category;
  const refused = refusals(name);
  const head: Row = {
    indent: 2,
    ...labelOf(shownState(category, products), name),
    text: state === "refused" ? refusedText(refused, options) : categoryText(category, products),
    notes: notesOf(refused, warnings(name)),
  };
  if (state === "refused") return [head];
  const longest = Math.max(0, ...products.map(({ price }) => price?.after.length ?? 0));
  const rowOf = (product: PlannedProduct): Row => {
    const why = refusals(name, product.name);
    return {
      indent: 6,
      ...labelOf(product.state, product.name),
      text:
        product.state === "refused"
          ? refusedText(why, options)
          : productText(product, state === "added", longest),
      notes: notesOf(why, warnings(name, product.name)),
    };
  };
  const isShown = (product: PlannedProduct): boolean =>
    product.state !== "unchanged" || options.unchanged === true;
  return [head, ...products.filter(isShown).map(rowOf)];
};
