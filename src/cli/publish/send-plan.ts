import type { ProductsClient } from "ucloud-products";
import { type CatalogPlan, type CatalogPublisher, publishCatalog } from "ucloud-products/catalog";
import { CommandError, EXIT } from "../exit";
import { onInterrupt } from "../interrupt";
import type { Invocation } from "../invocation";

/** What of a plan was sent. */
export interface Sent {
  readonly sent: number;
  readonly bulks: number;
  /** Of the bulks that were stored. */
  readonly jobIds: readonly string[];
}

export const NOTHING_SENT: Sent = { sent: 0, bulks: 0, jobIds: [] };

/** Publishes a plan that was approved. SIGINT ends it before the next bulk, never within one. */
export const sendPlan = async (
  plan: CatalogPlan,
  client: ProductsClient,
  { flags, terminal }: Invocation,
  onSent: (sent: Sent, isAll: boolean) => void,
): Promise<void> => {
  const interruption = new Interruption(client);
  try {
    await publishCatalog(interruption.publisher, plan, {
      force: flags.force,
      skipRefused: flags["skip-refused"],
      signal: interruption.signal,
      onProgress: ({ bulk, bulks, sent }) => {
        const jobIds = interruption.afterBulk(bulk === bulks);
        onSent({ sent, bulks: bulk, jobIds }, bulk === bulks);
        terminal.progress(
          bulk < bulks
            ? `Bulk ${bulk} of ${bulks} is stored: ${sent} of ${plan.changes} products …`
            : "Reading back …",
        );
      },
    });
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    throw new CommandError(EXIT.interrupted, "Interrupted before all was sent.");
  } finally {
    interruption.end();
  }
};

/** Waits with an interruption until a bulk that is under way is stored. */
class Interruption {
  readonly #controller = new AbortController();
  readonly end: () => void;
  /** The client, watched. */
  readonly publisher: CatalogPublisher;
  readonly #jobIds: string[] = [];
  #jobId: string | undefined;
  #isSending = false;
  #isAskedFor = false;

  constructor(client: ProductsClient) {
    this.end = onInterrupt(() => {
      this.#isAskedFor = true;
      if (!this.#isSending) this.#controller.abort();
    });
    this.publisher = {
      origin: client.origin,
      browse: (query, options) => client.browse(query, options),
      browseAll: (query, options) => client.browseAll(query, options),
      create: (bulk, options) => {
        this.#isSending = true;
        this.#jobId = options?.jobId;
        return client.create(bulk, options);
      },
    };
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * After the last one there is nothing left to hold back: it is read back all the same.
   * Answers the job ids of the bulks so far.
   */
  afterBulk(isLast: boolean): readonly string[] {
    if (this.#jobId !== undefined) this.#jobIds.push(this.#jobId);
    if (!isLast) {
      this.#isSending = false;
      if (this.#isAskedFor) this.#controller.abort();
    }
    return [...this.#jobIds];
  }
}
