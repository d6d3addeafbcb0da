import { bodyFaults } from "./body-faults";
import { connectionFaults } from "./connection-faults";
import type { Expected, Fault } from "./fault";
import { fetchFaults } from "./fetch-faults";
import type { OperationName } from "./run-fault";
import { statusFaults } from "./status-faults";
import { tokenFaults } from "./token-faults";

/** Every way to misbehave that the client is held to, and what comes of it. */
export const FAULTS: readonly Fault[] = [
  ...connectionFaults,
  ...bodyFaults,
  ...statusFaults,
  ...tokenFaults,
  ...fetchFaults,
];

export const OPERATIONS: readonly OperationName[] = ["create", "browse"];

/** "ok", "api unavailable", "timeout body". */
export const outcomeText = ({ kind, detail }: Expected): string =>
  detail === undefined ? kind : `${kind} ${detail}`;

const either = <A extends string | number>(create: A, browse: A): string =>
  create === browse ? String(create) : `create: ${create}, browse: ${browse}`;

/** The table as the docs have it. */
export const markdownTable = (faults: readonly Fault[]): string =>
  [
    "| fault | on the wire | outcome | attempts |",
    "|---|---|---|---|",
    ...faults.map(({ name, wire, expected: { create, browse } }) => {
      const outcome = either(outcomeText(create), outcomeText(browse));
      return `| ${name} | ${wire} | ${outcome} | ${either(create.attempts, browse.attempts)} |`;
    }),
  ].join("\n");
