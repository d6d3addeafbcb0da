import type { CatalogPlan, Remark } from "./plan";

/**
 * Why a plan was not published, or not wholly:
 * - `refused`: the Core would ignore or refuse a part of it. `skipRefused` sends the rest.
 * - `guarded`: it changes more than is usual. `force` publishes it all the same.
 * - `stale`: the Core is another one, or has changed since. Make a new plan.
 * - `not-verified`: it was sent, and what is read back differs.
 *
 * @since 0.2.0
 */
export type PlanErrorCode = "refused" | "guarded" | "stale" | "not-verified";

/**
 * What `publishCatalog` rejects with, besides the errors of the client's calls.
 *
 * @since 0.2.0
 */
export class PlanError extends Error {
  readonly kind = "plan";
  /** What stopped it. */
  readonly code: PlanErrorCode;
  /** What is to be looked at. */
  readonly remarks: readonly Remark[];
  // Private, so that no log prints the whole catalog.
  readonly #plan: CatalogPlan;

  constructor(code: PlanErrorCode, message: string, plan: CatalogPlan, remarks: readonly Remark[]) {
    super(message);
    this.code = code;
    this.remarks = remarks;
    this.#plan = plan;
  }

  override get name(): string {
    return "PlanError";
  }

  /** The plan that was to be published; of `not-verified`, what is left of it. */
  get plan(): CatalogPlan {
    return this.#plan;
  }

  /** Plain data for a log, without the plan. */
  toJSON(): Record<string, unknown> {
    const { name, message, kind, code, remarks } = this;
    return { name, message, kind, code, remarks };
  }
}
