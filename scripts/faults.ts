import { LATENESS } from "../test/faults/support/fault";
import { runFault } from "../test/faults/support/run-fault";
import { FAULTS, OPERATIONS, outcomeText } from "../test/faults/support/table";

/** Runs the fault table against real servers on this machine, and prints what came of each row. */
const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

const rows = FAULTS.flatMap((fault) => OPERATIONS.map((operation) => ({ fault, operation })));
const results = [];
for (const { fault, operation } of rows) {
  const expected = fault.expected[operation];
  const outcome = await runFault(fault, operation);
  const isAsExpected =
    outcomeText(outcome) === outcomeText(expected) &&
    outcome.attempts === expected.attempts &&
    outcome.duration <= fault.timeout + LATENESS &&
    outcome.leaked.length === 0 &&
    outcome.leftOpen === 0 &&
    !outcome.isTokenLost;
  results.push({
    fault: fault.name,
    call: operation,
    outcome: outcomeText(outcome),
    attempts: outcome.attempts,
    ms: Math.round(outcome.duration),
    "": isAsExpected ? "" : `expected ${outcomeText(expected)} after ${expected.attempts}`,
  });
}
console.table(results);
const wrong = results.filter((result) => result[""] !== "");
console.log(
  `${results.length} rows, ${wrong.length} wrong, ${unhandled.length} unhandled rejections`,
);
process.exitCode = wrong.length + unhandled.length === 0 ? 0 : 1;
