import { publisherOf } from "./client";
import { counted } from "./counted";
import { EXIT, type ExitCode, usageError } from "./exit";
import type { Invocation } from "./invocation";
import { planFiles } from "./plan-files";
import { approve } from "./publish/approve";
import { readPlan } from "./publish/read-plan";
import { NOTHING_SENT, type Sent, sendPlan } from "./publish/send-plan";
import { showPlan } from "./show-plan";

export const run = async (invocation: Invocation): Promise<ExitCode> => {
  const { flags, terminal } = invocation;
  checkSources(invocation);
  const client = await publisherOf(invocation);
  const planned =
    flags.plan === undefined
      ? await planFiles(invocation, client)
      : { plan: await readPlan(flags.plan, flags.provider) };
  const { plan } = planned;
  const isJson = terminal.format === "json";
  if (!isJson) showPlan(planned, invocation, true);
  let sent: Sent = NOTHING_SENT;
  let isAllSent = false;
  try {
    await approve(plan, invocation);
    if (plan.changes === 0) return EXIT.done;
    await sendPlan(plan, client, invocation, (progress, isAll) => {
      sent = progress;
      isAllSent = isAll;
    });
    if (!isJson) terminal.result(`${summaryOf(sent)} Read back: nothing is left to publish.\n`);
    return EXIT.done;
  } catch (error) {
    const rest = isAllSent ? "" : " Publishing again sends the rest.";
    if (sent.sent > 0) terminal.diagnostic(summaryOf(sent) + rest);
    throw error;
  } finally {
    // Whatever the outcome: what was planned, and what of it was sent.
    if (isJson) terminal.json({ format: 1, ...sent, plan });
  }
};

const summaryOf = ({ sent, bulks }: Sent): string =>
  `Sent ${counted(sent, "product")} in ${counted(bulks, "bulk")}.`;

/** A plan is made of files, or was written to one. */
const checkSources = ({ operands, flags }: Invocation): void => {
  if (flags.plan === undefined) {
    if (operands.length > 0) return;
    throw usageError("Nothing to publish: give catalog files, or --plan FILE.");
  }
  if (operands.length > 0)
    throw usageError("--plan takes the place of catalog files: give one or the other.");
  if (flags.only !== undefined)
    throw usageError("--only applies when a plan is made: give it to `plan`.");
};
