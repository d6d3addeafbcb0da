import { Issues } from "../codec/issue";
import { Pass } from "../codec/pass";
import { isRecord } from "../codec/record";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import { Secrets } from "../errors/secrets";
import { tryTo } from "../errors/try-to";
import { NO_RETRIES, type RetryPolicy } from "../transport/retry";
import { RetryBudget } from "../transport/retry-budget";
import { keepSecrets } from "./headers";
import { clientOptions, type ReadRetry, readValues } from "./option-tables";

const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
const DEFAULT_POLICY: RetryPolicy = { limit: 2, baseDelay: 300, maxDelay: 5_000 };

/** The options of a client, checked and filled in, and what its calls share. */
export type Settings = ReturnType<typeof readSettings>;

/** Fills in `retry` from the base, or from the defaults where the base never retries. */
export const policyOf = (retry: ReadRetry | undefined, base: RetryPolicy): RetryPolicy => {
  if (retry === false) return NO_RETRIES;
  if (retry === undefined) return base;
  return { ...(base === NO_RETRIES ? DEFAULT_POLICY : base), ...retry };
};

/** An allowance of its own, where `retry` sets one; otherwise the shared one. */
export const budgetOf = (retry: ReadRetry | undefined, shared: RetryBudget): RetryBudget =>
  retry && retry.allowance !== undefined ? new RetryBudget(retry.allowance) : shared;

/** Reads the options of a client. Throws `InvalidRequestError`. */
export const readSettings = (options: unknown) => {
  const secrets = new Secrets();
  const issues = new Issues();
  const given = readOptions(options, secrets, new Pass(issues.report));
  if (given === undefined || issues.count > 0)
    throw new InvalidRequestError(contextOf("client", secrets.redact), issues);
  return {
    base: given.baseUrl,
    auth: given.auth,
    project: given.project,
    timeout: given.timeout ?? DEFAULT_TIMEOUT,
    policy: policyOf(given.retry, DEFAULT_POLICY),
    headers: given.headers ?? {},
    hooks: given.hooks ?? {},
    http: {
      fetch: () => given.fetch ?? globalThis.fetch,
      maxResponseBytes: given.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
    },
    secrets,
    budget: budgetOf(given.retry, new RetryBudget()),
  };
};

const readOptions = (options: unknown, secrets: Secrets, pass: Pass) => {
  const values = readValues(clientOptions, options, pass);
  if (values === undefined) return undefined;
  // A secret may also stand in another option, and no issue may show it.
  keepSecrets(clientOptions.valueAt(values, "headers"), secrets);
  for (const secret of staticSecretsOf(clientOptions.valueAt(values, "auth"))) secrets.add(secret);
  const given = clientOptions.take(values, pass);
  if (given?.auth !== undefined && given.allowInsecure !== true && !given.baseUrl.isSecure)
    pass.refuseAt(
      "baseUrl",
      "https, because of auth (or allowInsecure: true)",
      given.baseUrl.origin,
    );
  return given;
};

const staticSecretsOf = (auth: unknown): string[] => {
  const told: unknown = tryTo(() =>
    isRecord(auth) && typeof auth.secrets === "function" ? auth.secrets() : [],
  );
  return Array.isArray(told) ? told.filter((it) => typeof it === "string") : [];
};
