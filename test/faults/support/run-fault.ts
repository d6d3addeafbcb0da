import {
  bearer,
  type Hooks,
  isProductsError,
  ProductsClient,
  type ProductsError,
  providerRefreshToken,
} from "../../../src/index";
import { BULK } from "../../transport/support/samples";
import { type Expected, type Fault, MAX_RESPONSE_BYTES } from "./fault";
import { SECRETS, secretsIn, shownOf } from "./secrets";

export type OperationName = keyof Fault["expected"];

/** What came of a call against a fault. */
export interface Outcome extends Expected {
  /** ms from the call to its end. */
  readonly duration: number;
  readonly error?: ProductsError | undefined;
  /** Secrets in the error or in what the hooks were told. */
  readonly leaked: readonly string[];
  readonly isTokenLost: boolean;
  /** Connections that stayed open although nobody reads them. */
  readonly leftOpen: number;
}

/** So long may a connection take to close: the server learns of it a moment later. */
const CLOSING_TIME = 1_000;

export const runFault = async (fault: Fault, operation: OperationName): Promise<Outcome> => {
  const target = await fault.start();
  try {
    return await runAgainst(target.url, fault, operation, target);
  } finally {
    await target.close();
  }
};

const runAgainst = async (
  baseUrl: string,
  fault: Fault,
  operation: OperationName,
  target: Awaited<ReturnType<Fault["start"]>>,
): Promise<Outcome> => {
  const told: unknown[] = [];
  let attempts = 0;
  const hooks: Hooks = {
    onRequest: (event) => {
      attempts = event.attempt;
      told.push(event);
    },
    onResponse: (event) => told.push(event),
    onRetry: (event) => told.push(event),
  };
  const products = new ProductsClient({
    baseUrl,
    auth: fault.renews ? providerRefreshToken(SECRETS.refreshToken) : bearer(SECRETS.bearer),
    headers: { "x-api-key": SECRETS.header },
    timeout: fault.timeout,
    retry: { limit: 2, baseDelay: 10, maxDelay: 20 },
    hooks,
    fetch: fault.fetch,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  if (fault.warmUp) await products.browse();
  const started = performance.now();
  const thrown = await call(products, operation);
  const duration = performance.now() - started;
  const error = isProductsError(thrown) ? thrown : undefined;
  if (thrown !== undefined && error === undefined) throw thrown;
  const detail = detailOf(error);
  return {
    kind: error?.kind ?? "ok",
    ...(detail === undefined ? {} : { detail }),
    attempts: error?.attempts ?? attempts,
    duration,
    error,
    leaked: secretsIn(`${shownOf(error)}\n${JSON.stringify(told)}`, Object.values(SECRETS)),
    isTokenLost: target.isTokenLost?.() ?? false,
    leftOpen: await stillOpen(target),
  };
};

const call = async (products: ProductsClient, operation: OperationName): Promise<unknown> => {
  try {
    await (operation === "create" ? products.create(BULK) : products.browse());
    return undefined;
  } catch (error) {
    return error;
  }
};

const detailOf = (error: ProductsError | undefined): Expected["detail"] => {
  if (error?.kind === "api") return error.reason;
  if (error?.kind === "timeout") return error.phase;
  return error?.kind === "auth" ? error.status : undefined;
};

const stillOpen = async (target: Awaited<ReturnType<Fault["start"]>>): Promise<number> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, CLOSING_TIME);
  });
  await Promise.race([Promise.all(target.unfinished().map(({ closed }) => closed)), patience]);
  clearTimeout(timer);
  return target.unfinished().length;
};
