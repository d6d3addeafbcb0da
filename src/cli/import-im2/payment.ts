import type { ImportedCategory } from "./imported";
import type { Section } from "./section";

const EVERY = { Minutely: "minute", Hourly: "hour", Daily: "day" } as const;

/** How a category is paid: a catalog's `unit` or `money`, and `every`. */
export interface Payment<U extends string> {
  readonly unit?: U;
  readonly money?: string;
  readonly every?: ImportedCategory["every"];
  readonly at: Section;
}

/** Reads `payment`; undefined where it is missing or wrong, which is then an issue. */
export const readPayment = <U extends string>(
  category: Section,
  units: readonly U[],
  storage: boolean,
): Payment<U> | undefined => {
  const at = category.require("payment");
  const type = at?.requireChoice("type", ["Resource", "Money"]);
  if (at === undefined || type === undefined) return undefined;
  const unit = at.choice("unit", units);
  const interval = at.choice("interval", ["Minutely", "Hourly", "Daily"]);
  const every = interval && { every: EVERY[interval] };
  const price = storage ? ["price"] : [];
  if (type === "Money") {
    at.readsOnly(["type", "interval", "currency", ...price]);
    return { money: at.requireText("currency"), ...every, at };
  }
  at.readsOnly(["type", "interval", "unit"]);
  if (at.get("unit") === undefined)
    at.issue(
      "the unit is missing: the integration module publishes one without a name, which no catalog can have",
    );
  return unit && { unit, ...every, at };
};
