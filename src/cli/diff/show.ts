import type { ProductV2Input } from "ucloud-products";
import { formatPrice } from "ucloud-products";
import type { CatalogPlan, PlannedProduct } from "ucloud-products/catalog";
import { categoryText, productText } from "../../catalog/change-text";
import { oneLine } from "../../codec/show";
import type { Invocation } from "../invocation";
import type { Terminal } from "../terminal";

interface Diff {
  readonly before: string;
  readonly after: string;
  readonly plan: CatalogPlan;
  /** Products of A that B does not have. */
  readonly removed: readonly ProductV2Input[];
}

interface Line {
  readonly mark: "+" | "-" | "~" | "!";
  readonly name: string;
  readonly text: string;
}

const COLORS = { "+": "green", "-": "red", "~": "yellow", "!": "red" } as const;

/** Writes what differs; in Markdown as the block that Git hosts colour. */
export const showDiff = (diff: Diff, { terminal }: Invocation): void => {
  const { before, after, plan, removed } = diff;
  if (terminal.format === "json") {
    const references = removed.map(({ name, category }) => ({ category: category.name, name }));
    return terminal.json({ format: 1, before, after, plan, removed: references });
  }
  const text = textOf(diff, terminal);
  terminal.result(terminal.format === "markdown" ? `\`\`\`diff\n${text}\`\`\`\n` : text);
};

const textOf = (diff: Diff, terminal: Terminal): string => {
  const lines = linesOf(diff);
  const width = Math.max(0, ...lines.map(({ name }) => name.length));
  const shown = lines.map(({ mark, name, text }) => {
    const line = `${mark} ${oneLine(name).padEnd(width)}  ${oneLine(text)}`.trimEnd();
    return `${terminal.style(COLORS[mark], line)}\n`;
  });
  const { before, after } = diff;
  return `--- ${oneLine(before)}\n+++ ${oneLine(after)}\n${shown.join("")}\n${summaryOf(lines)}\n`;
};

const linesOf = ({ plan, removed }: Diff): readonly Line[] => [
  ...plan.refused.map(
    ({ category, name, message }): Line => ({
      mark: "!",
      name: name === undefined ? category : `${category}/${name}`,
      text: message,
    }),
  ),
  ...plan.categories
    .filter(({ state }) => state === "changed")
    .map(
      (category): Line => ({ mark: "~", name: category.name, text: categoryText(category, []) }),
    ),
  ...plan.products.flatMap(lineOf),
  ...removed.map(
    (item): Line => ({
      mark: "-",
      name: `${item.category.name}/${item.name}`,
      text: formatPrice(item),
    }),
  ),
];

const lineOf = (product: PlannedProduct): readonly Line[] => {
  const { state } = product;
  if (state !== "added" && state !== "changed") return [];
  const mark = state === "added" ? "+" : "~";
  const name = `${product.category}/${product.name}`;
  return [{ mark, name, text: productText(product, false, 0) }];
};

const summaryOf = (lines: readonly Line[]): string => {
  const count = (wanted: Line["mark"]): number =>
    lines.filter(({ mark }) => mark === wanted).length;
  const counts = [
    [count("+"), "added"],
    [count("~"), "changed"],
    [count("-"), "removed"],
    [count("!"), "that a Core would ignore or refuse"],
  ] as const;
  const said = counts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return said.length === 0 ? "No difference." : `${said.join(", ")}.`;
};
