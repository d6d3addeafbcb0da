import { type ExplainOptions, explainPlan } from "ucloud-products/catalog";
import type { Invocation } from "./invocation";
import type { Planned } from "./plan-files";

/** How the text ends: of a plan that is about to be published it would mislead. */
const NOTHING_SENT = / Nothing was sent\.$/;
/** Of a pull request's comment. */
const MARKDOWN_WIDTH = 100;

/** Writes a plan as the result; `isPublished`: it is published next. */
export const showPlan = (
  { plan, where }: Planned,
  { flags, terminal }: Invocation,
  isPublished = false,
): void => {
  const { format, color, width } = terminal;
  if (format === "json") return terminal.json(plan);
  const options: ExplainOptions = {
    color,
    width: format === "markdown" ? MARKDOWN_WIDTH : width,
    unchanged: flags["show-unchanged"],
    where: ({ path }) => path && where?.(path),
  };
  const explained = explainPlan(plan, options);
  const text = `${isPublished && plan.changes > 0 ? explained.replace(NOTHING_SENT, "") : explained}\n`;
  terminal.result(format === "markdown" ? `### Catalog plan\n\n${fenced(text)}` : text);
};

/** A fence is longer than any that stands in the text. */
const fenced = (text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}${fence}\n`;
};
