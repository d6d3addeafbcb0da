import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LATENESS } from "./support/fault";
import { runFault } from "./support/run-fault";
import { FAULTS, OPERATIONS, outcomeText } from "./support/table";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};
beforeAll(() => {
  process.on("unhandledRejection", note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

describe.concurrent.each(OPERATIONS)("%s meets", (operation) => {
  it.each(FAULTS)("$name", async (fault) => {
    const expected = fault.expected[operation];
    const outcome = await runFault(fault, operation);
    expect({ outcome: outcomeText(outcome), attempts: outcome.attempts }).toEqual({
      outcome: outcomeText(expected),
      attempts: expected.attempts,
    });
    expect(outcome.duration).toBeLessThanOrEqual(fault.timeout + LATENESS);
    expect(outcome).toMatchObject({ leaked: [], isTokenLost: false, leftOpen: 0 });
  });
});
