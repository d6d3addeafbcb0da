import { readerOf } from "./client";
import type { ExitCode } from "./exit";
import type { Invocation } from "./invocation";
import { exitOf, planFiles } from "./plan-files";
import { showPlan } from "./show-plan";
import { writeText } from "./write";

export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const { flags, terminal } = invocation;
  const { out } = flags;
  const planned = await planFiles(invocation, await readerOf(invocation));
  const { plan } = planned;
  if (out !== undefined) await writeText(out, `${JSON.stringify(plan, null, 2)}\n`);
  showPlan(planned, invocation);
  if (out !== undefined) terminal.remark(`Written to ${out}.`);
  return exitOf(plan, flags["exit-code"] ?? false);
};
