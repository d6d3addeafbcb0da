import { planCatalog } from "ucloud-products/catalog";
import { facing } from "./diff/facing";
import { showDiff } from "./diff/show";
import { readerOver, sidesOf } from "./diff/sides";
import { EXIT, type ExitCode } from "./exit";
import type { Invocation } from "./invocation";

/** What has to change in A to become B: a plan of B, as if A were what a Core has. */
export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const { flags } = invocation;
  const [before, there] = await sidesOf(invocation);
  const after = { ...there, items: facing(there.items, before.items) };
  const plan = await planCatalog(readerOver(before), after, { only: flags.only });
  const kept = new Set(after.items.map(keyOf));
  const removed = before.items.filter(
    (item) => !kept.has(keyOf(item)) && (flags.only?.includes(item.category.name) ?? true),
  );
  showDiff({ before: before.name, after: after.name, plan, removed }, invocation);
  const isSame = plan.changes + plan.refused.length + removed.length === 0;
  return flags["exit-code"] && !isSame ? EXIT.changes : EXIT.done;
};

const keyOf = ({ name, category }: { name: string; category: { name: string } }): string =>
  JSON.stringify([category.name, name]);
