import { readerOf } from "./client";
import type { ExitCode } from "./exit";
import type { Invocation } from "./invocation";
import { exitOf, planFiles } from "./plan-files";
import { showPlan } from "./show-plan";

/** A plan that has to be empty. */
export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const planned = await planFiles(invocation, await readerOf(invocation));
  showPlan(planned, invocation);
  return exitOf(planned.plan, true);
};
