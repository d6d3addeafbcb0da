import { newJobId } from "../errors/job-id";
import { isProductsError } from "../errors/products-error";
import type { ProductV2Input } from "../products/product";
import { bulksOf } from "./bulks";
import { fingerprintOf } from "./fingerprint";
import { guardsOf } from "./guards";
import { invalidRequest } from "./invalid";
import type { CatalogPlan, Remark } from "./plan";
import { isSent, planCatalog } from "./plan-catalog";
import { PlanError, type PlanErrorCode } from "./plan-error";
import type { CatalogCallOptions, CatalogPublisher } from "./reader";
import { productKey, staleRemarks } from "./stale";

/** How far a publish has come. @since 0.2.0 */
export interface PublishProgress {
  /** The bulk that was just stored, from 1. */
  readonly bulk: number;
  /** How many bulks there are. */
  readonly bulks: number;
  /** The products of this bulk. */
  readonly items: number;
  /** The products of all bulks so far. */
  readonly sent: number;
}

/** How a plan is published. @since 0.2.0 */
export interface PublishOptions extends CatalogCallOptions {
  /** Publishes what a guard would stop. Default: false. */
  readonly force?: boolean | undefined;
  /** Leaves out what the plan refuses, and publishes the rest. Default: false. */
  readonly skipRefused?: boolean | undefined;
  /** Is told after each bulk, and awaited. What it throws ends the publish. */
  readonly onProgress?: ((progress: PublishProgress) => unknown) | undefined;
}

/** What was published. @since 0.2.0 */
export interface PublishResult {
  /** How many products were sent. */
  readonly sent: number;
  /** In how many bulks. */
  readonly bulks: number;
  /** Their `Job-Id`s, which find them in the server's log. */
  readonly jobIds: readonly string[];
  /** What is left to publish: nothing but what was refused. */
  readonly plan: CatalogPlan;
}

/**
 * Publishes a plan: what it adds and changes, and nothing else. The Core is read first, and once
 * more at the end, to compare what it shows with the plan.
 *
 * An interrupted publish is finished by publishing the same plan again: what is stored already is
 * no reason to refuse it. So is a plan that was written to a file.
 *
 * Reading back proves prices, sizes and texts. Of a category that was there before it proves
 * nothing about unit, frequency and `freeToUse`: until its next start Core2 shows what was sent.
 *
 * Rejects with {@link PlanError} where the plan must not be published, or is not what is read back,
 * and with the errors of the client's calls.
 *
 * @example
 * const { sent } = await publishCatalog(products, plan, {
 *   onProgress: ({ bulk, bulks }) => console.error(`${bulk} of ${bulks}`),
 * });
 *
 * @since 0.2.0
 */
export const publishCatalog = async (
  client: CatalogPublisher,
  plan: CatalogPlan,
  { force, skipRefused, onProgress, ...options }: PublishOptions = {},
): Promise<PublishResult> => {
  const items = itemsOf(plan);
  if (!skipRefused) stopAt(plan, "refused", plan.refused);
  if (!force) stopAt(plan, "guarded", guardsOf(plan));
  refuseOtherTarget(client, plan);
  const { provider } = plan;
  const compare = (): Promise<CatalogPlan> => planCatalog(client, { provider, items }, options);
  const now = await compare();
  stopAt(plan, "stale", staleRemarks(plan, now));

  const bulks = bulksOf(now.products.filter(isSent).flatMap(({ item }) => item ?? []));
  const jobIds: string[] = [];
  let sent = 0;
  for (const [index, bulk] of bulks.entries()) {
    const jobId = newJobId();
    await send(client, bulk, provider, { ...options, jobId });
    jobIds.push(jobId);
    sent += bulk.length;
    await onProgress?.({ bulk: index + 1, bulks: bulks.length, items: bulk.length, sent });
  }

  const left = bulks.length === 0 ? now : await compare();
  stopAt(left, "not-verified", unverifiedOf(plan, left));
  return { sent, bulks: bulks.length, jobIds, plan: left };
};

/** What is read back in another way than it was planned. */
const unverifiedOf = (plan: CatalogPlan, left: CatalogPlan): readonly Remark[] => {
  const refused = plan.products.filter(({ state }) => state === "refused");
  const skipped = new Set(refused.map(productKey));
  return left.products
    .filter((product) => product.state !== "unchanged" && !skipped.has(productKey(product)))
    .map(({ category, name, state, fields }) => ({
      code: "not-verified",
      category,
      name,
      message:
        state === "changed"
          ? `the Core shows another ${fields.map(({ field }) => field).join(", ")}.`
          : "the Core does not show it.",
    }));
};

/** The catalog's products, as the plan keeps them. */
const itemsOf = (plan: CatalogPlan): readonly ProductV2Input[] => {
  if (plan?.format !== 1 || !Array.isArray(plan.products))
    throw invalidRequest("catalog.publish", ["plan"], "a plan of planCatalog", plan);
  if (fingerprintOf(plan) !== plan.fingerprint)
    throw invalidRequest(
      "catalog.publish",
      ["plan", "fingerprint"],
      "that of a plan that was not edited",
      plan.fingerprint,
    );
  return plan.products.flatMap(({ item }) => item ?? []);
};

const WORDS: Readonly<Record<PlanErrorCode, readonly [what: string, todo: string]>> = {
  refused: ["the Core would ignore or refuse", "Fix the catalog, or set skipRefused."],
  guarded: ["it changes more than is usual", "Look at the plan, and set force."],
  stale: ["the plan does not fit the Core", "Make a new plan."],
  "not-verified": ["what is read back differs", "Publish again, or look at the Core."],
};

/** The first remark, and how many more there are. */
const stopAt = (plan: CatalogPlan, code: PlanErrorCode, remarks: readonly Remark[]): void => {
  const [first] = remarks;
  if (first === undefined) return;
  const [what, todo] = WORDS[code];
  const where = [first.category, first.name].filter(Boolean).join("/");
  const more = remarks.length > 1 ? ` (and ${remarks.length - 1} more)` : "";
  const reason = `${where === "" ? "" : `${where}: `}${first.message}${more}`;
  const sent = code === "not-verified" ? "It was sent" : "Nothing was sent";
  throw new PlanError(code, `${sent}: ${what}: ${reason} ${todo}`, plan, remarks);
};

/** A plan of an unknown origin fits any. */
const refuseOtherTarget = ({ origin = "" }: CatalogPublisher, plan: CatalogPlan): void => {
  if (origin === "" || plan.target === "" || origin === plan.target) return;
  const message = `the plan was made for ${plan.target}, and this is ${origin}.`;
  stopAt(plan, "stale", [{ code: "stale", category: "", message }]);
};

/** Did the Core perhaps store a bulk although its answer did not say so? */
const isLost = (error: unknown): boolean =>
  isProductsError(error) &&
  (["network", "timeout", "invalid-response"].includes(error.kind) ||
    (error.kind === "api" && (error.reason === "unavailable" || error.reason === "server-error")));

/** Sends a bulk; where its answer was lost, what is read back settles whether it was stored. */
const send = async (
  client: CatalogPublisher,
  items: readonly ProductV2Input[],
  provider: string,
  { jobId, ...options }: CatalogCallOptions & { readonly jobId: string },
): Promise<void> => {
  try {
    await client.create({ items }, { ...options, jobId });
  } catch (error) {
    if (!isLost(error)) throw error;
    const { changes } = await planCatalog(client, { provider, items }, options).catch(() => {
      throw error;
    });
    if (changes > 0) throw error;
  }
};
