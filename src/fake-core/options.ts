import type { RequestHandler } from "msw";
import type { ProductV2 } from "../products/product";
import type { FaultName } from "./faults/names";
import type { FaultOptions } from "./faults/options";
import type { FakeGeneration } from "./generations/names";
import type { FakeOperation, FakeRequest } from "./requests";
import type { Seed } from "./seed";
import type { TokenMakers } from "./tokens/makers";
import type { FakeProject, FakeUser, FakeWallet } from "./world";

/** What a fake Core is, and who and what it knows besides products. @since 0.1.0 */
export interface FakeCoreOptions {
  /** Where it lives; a path prefix stands before `/api` and `/auth`. */
  readonly baseUrl: string | URL;
  /** Default: `core2`. */
  readonly generation?: FakeGeneration | undefined;
  /** Ids of providers that have keys. Default: `["example"]`. */
  readonly providers?: readonly string[] | undefined;
  /** Left out: whoever a token names is known. */
  readonly users?: readonly FakeUser[] | undefined;
  /** Projects and their members. Default: none. */
  readonly projects?: readonly FakeProject[] | undefined;
  /** What users and projects may spend. Default: none. */
  readonly wallets?: readonly FakeWallet[] | undefined;
  /**
   * Of the database: how it sorts texts, and which letters are one letter in two cases. `C` sorts by
   * code point and folds ASCII letters alone; another one, such as `en_US.UTF-8`, sorts as its
   * language does. Default: that of the recorded servers, `en_US.UTF-8` on Core2 and `C` on the other.
   */
  readonly collation?: string | undefined;
}

/** Categories that rows do not show as the database has them. @since 0.1.0 */
export interface SeedOptions {
  /** As a row shows a category; without rows, or instead of what the rows say. */
  readonly categories?: readonly Readonly<Record<string, unknown>>[] | undefined;
}

// An interface, not an alias: declarations then show this name, and none of msw's inner ones.
/** A handler of Mock Service Worker, of whichever version is installed. @since 0.2.0 */
export interface FakeCoreHandler extends RequestHandler {}

/** A Core in memory. @since 0.1.0 */
export interface FakeCore extends TokenMakers {
  /** For `setupServer(...core.handlers)` or `setupWorker(...core.handlers)`, of msw 2 and 3. */
  readonly handlers: readonly FakeCoreHandler[];
  /** What it holds, as the client reads it. */
  readonly products: readonly ProductV2[];
  /** What it was asked, oldest first; tokens are not in it. */
  readonly requests: readonly FakeRequest[];
  /** Adds products, or rows as a Core shows them; their order stays. */
  seed(seeds: readonly Seed[], options?: SeedOptions): void;
  /** Forgets products, requests and faults. Tokens stay good. */
  reset(): void;
  /**
   * Spoils answers of an operation until `reset()`, or as often as `times` says. `refresh` is any
   * of the three token calls. What it returns lifts the fault.
   *
   * @example
   * ```ts
   * core.fault("create", "html-502", { times: 2 });
   * core.fault("browse", "slow", { delay: 200 });
   * core.fault("browse", "plain-503", { every: 3 });
   * ```
   */
  fault(
    operation: Exclude<FakeOperation, "unexpected">,
    name: FaultName,
    options?: FaultOptions,
  ): () => void;
  /**
   * Starts it again. On Core2 rows then show what its database has: one definition a category,
   * `type` and `fraction` as they should be, another order (spec §2, §3). Throws where Core2 would
   * not start, and answers nothing until `reset()`.
   */
  restart(): void;
}
