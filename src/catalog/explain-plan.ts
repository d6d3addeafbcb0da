import { oneLine } from "../codec/show";
import type { ProductReference } from "../products/product";
import { categoryRows, type Notes, shownState } from "./explain-category";
import { layOut, type Row } from "./layout";
import type { CatalogPlan, PlannedProduct, PlanState, Remark } from "./plan";

/** How a plan is written for people. @since 0.2.0 */
export interface ExplainOptions {
  /** Colours of a terminal. Default: false. */
  readonly color?: boolean | undefined;
  /** Columns. Default: 100. */
  readonly width?: number | undefined;
  /** Shows what stays as it is as well. Default: false. */
  readonly unchanged?: boolean | undefined;
  /** Where a remark's place in the catalog is: `catalog.yaml:18:3`. Default: not shown. */
  readonly where?: ((remark: Remark) => string | undefined) | undefined;
}

const DEFAULT_WIDTH = 100;
const MARGIN = 2;

/** What is new comes first, and what needs no look last. */
const ORDER: readonly PlanState[] = ["added", "changed", "refused", "unchanged"];

/** What the lines of a plan say already, in fewer words. */
const SAID: readonly string[] = ["category-new", "shown-too-high", "extra"];

const notesOf = (remarks: readonly Remark[]): Notes => {
  const byPlace = new Map<string, Remark[]>();
  const key = (category: string, name?: string): string => JSON.stringify([category, name]);
  for (const remark of remarks) {
    const place = key(remark.category, remark.name);
    byPlace.set(place, [...(byPlace.get(place) ?? []), remark]);
  }
  return (category, name) => byPlace.get(key(category, name)) ?? [];
};

/** By name, numbers in them by value. */
const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "en", { numeric: true });

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const summaryOf = ({ products, extra, changes, refused }: CatalogPlan): string => {
  const of = (wanted: PlanState): number => products.filter(({ state }) => state === wanted).length;
  const parts = [
    [of("added"), "to add"],
    [of("changed"), "to change"],
    [of("refused"), "refused"],
    [of("unchanged"), "unchanged"],
    [extra.length, "on the Core only"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  const isDone = changes === 0 && refused.length === 0;
  return `${isDone ? "Nothing to do: " : ""}${said.join(", ")}. Nothing was sent.`;
};

const headline = ({ provider, target, generation, products, categories }: CatalogPlan): string => {
  const core = generation === "core2" ? "Core2" : "documented Core";
  const size = `${counted(products.length, "product", "products")} in ${counted(categories.length, "category", "categories")}`;
  return `Provider ${oneLine(provider)}${target ? ` at ${target}` : ""} (${core}): ${size}.`;
};

const rowsOf = (plan: CatalogPlan, options: ExplainOptions): Row[] => {
  const products = new Map<string, PlannedProduct[]>(plan.categories.map(({ name }) => [name, []]));
  for (const product of plan.products) products.get(product.category)?.push(product);
  const refusals = notesOf(plan.refused);
  const warnings = notesOf(plan.warnings.filter(({ code }) => !SAID.includes(code)));
  const shown = [...plan.categories].sort(byName).map((category) => {
    const own = (products.get(category.name) ?? []).sort(byName);
    return { category, own, state: shownState(category, own) };
  });
  return ORDER.flatMap((wanted) => shown.filter(({ state }) => state === wanted))
    .filter(({ state }) => state !== "unchanged" || options.unchanged)
    .flatMap(({ category, own }) => categoryRows(category, own, refusals, warnings, options));
};

const extraRow = ({ category, name }: ProductReference): Row => ({
  indent: 2,
  label: `? ${category}/${name}`,
  color: "dim",
  text: "on the Core only; no call removes or hides it",
  notes: [],
});

/**
 * A plan as text: `+` added, `~` changed, `!` refused, `?` on the Core only, and a summary in the
 * last line.
 *
 * @example
 * console.log(explainPlan(plan, { width: process.stdout.columns }));
 *
 * @since 0.2.0
 */
export const explainPlan = (plan: CatalogPlan, options: ExplainOptions = {}): string => {
  const { color = false, width = DEFAULT_WIDTH } = options;
  const rows = [...rowsOf(plan, options), ...plan.extra.map(extraRow)];
  const lines = layOut(rows, { color, width: width - MARGIN });
  const unproven = plan.complete
    ? []
    : ["The Core's listing can't be proven complete: what is on the Core only is not shown."];
  const blocks = [[headline(plan)], lines, [...unproven, summaryOf(plan)]];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
};
