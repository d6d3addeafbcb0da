import { CORE2 } from "./core2";
import { DOCUMENTED } from "./documented";
import { type Refusals, ROOT } from "./paths";

export const REFUSALS: Refusals = { ...CORE2, ...DOCUMENTED };

/** The paths by topic and name; undefined for a body that is sent. */
export const refusalOf = (topic: string, name: string): readonly string[] | undefined =>
  Object.entries(REFUSALS[topic] ?? {})
    .find(([, names]) => names.includes(name))?.[0]
    .split(" ");

/** A path as this table writes it. */
export const writtenPath = (path: readonly (string | number)[]): string =>
  path.length === 0
    ? ROOT
    : path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
        .join("")
        .slice(1);
