import { createInterface } from "node:readline";
import type { CatalogPlan, Remark } from "ucloud-products/catalog";
import { guardsOf } from "../../catalog/guards";
import { oneLine } from "../../codec/show";
import { counted } from "../counted";
import { CommandError, EXIT } from "../exit";
import type { Invocation } from "../invocation";

const INTERRUPTED = new CommandError(EXIT.interrupted, "Nothing was sent.");

const refusal = (message: string): CommandError => new CommandError(EXIT.refused, message);

/** Lets a plan pass that nothing stops: no refusal, no guard, and a yes. */
export const approve = async (
  plan: CatalogPlan,
  { flags, terminal }: Invocation,
): Promise<void> => {
  const { refused, changes } = plan;
  if (refused.length > 0 && !flags["skip-refused"])
    throw refusal(
      `Nothing was sent, because the Core would ignore or refuse:${listed(refused)}\nFix the catalog, or leave it out with --skip-refused.`,
    );
  const guards = guardsOf(plan);
  if (guards.length > 0 && !flags.force)
    throw refusal(
      `Nothing was sent, because this changes more than is usual:${listed(guards)}\nIf it is meant, add --force.`,
    );
  if (changes === 0 || flags.yes) return;
  if (!terminal.isInteractive || terminal.format !== "text")
    throw refusal("Nothing was sent: there is nobody to ask. Add --yes to publish.");
  if (!(await isApproved(plan))) throw refusal("Nothing was sent.");
};

const listed = (remarks: readonly Remark[]): string =>
  remarks
    .map(({ category, name, message }) => {
      const place = [category, name].filter(Boolean).join("/");
      return `\n  ${oneLine(place === "" ? message : `${place}: ${message}`)}`;
    })
    .join("");

const isApproved = async ({ changes, target }: CatalogPlan): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      // The end of the input (Ctrl-D) is no yes.
      terminal.once("close", () => resolve(""));
      terminal.once("SIGINT", () => reject(INTERRUPTED));
      terminal.question(
        `Publish ${counted(changes, "product")} to ${oneLine(target)}? [y/N] `,
        resolve,
      );
    });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
};
