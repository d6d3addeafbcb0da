import type { Recipe } from "../auth/recipe";
import { Issues } from "../codec/issue";
import { isRecord } from "../codec/record";
import { contextOf } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import { Secrets } from "../errors/secrets";
import type { HttpOptions } from "../transport/attempt";
import type { Hooks } from "../transport/hooks";
import { allowanceOf, NO_RETRIES, type RetryOptions, type RetryPolicy } from "../transport/retry";
import { RetryBudget } from "../transport/retry-budget";
import { type BaseUrl, readBaseUrl } from "./base-url";
import { checkClientOptions } from "./checks";
import { lowerCased, secretsOf } from "./headers";
import type { ProductsClientOptions } from "./options";

const DEFAULT_TIMEOUT = 30_000;
const DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
const DEFAULT_POLICY: RetryPolicy = { limit: 2, baseDelay: 300, maxDelay: 5_000 };

/** The options of a client, checked and filled in, and what its calls share. */
export interface Settings {
  readonly base: BaseUrl;
  readonly auth: Recipe | undefined;
  readonly project: string | undefined;
  readonly timeout: number;
  readonly policy: RetryPolicy;
  readonly headers: Readonly<Record<string, string>>;
  readonly hooks: Hooks;
  readonly http: HttpOptions;
  readonly secrets: Secrets;
  readonly budget: RetryBudget;
}

/** What is left out of `retry` is the base's, or the default where the base never retries. */
export const policyOf = (
  retry: RetryOptions | false | undefined,
  base: RetryPolicy,
): RetryPolicy => {
  if (retry === false) return NO_RETRIES;
  if (retry === undefined) return base;
  const given = base === NO_RETRIES ? DEFAULT_POLICY : base;
  return {
    limit: retry.limit ?? given.limit,
    baseDelay: retry.baseDelay ?? given.baseDelay,
    maxDelay: retry.maxDelay ?? given.maxDelay,
  };
};

/** Reads the options; throws `InvalidRequestError`, as a constructor has no other way to say no. */
export const readSettings = (options: ProductsClientOptions): Settings => {
  const secrets = new Secrets();
  check(options, secrets);
  const { auth, project, hooks = {}, fetch, maxResponseBytes } = options;
  return {
    base: readBaseUrl(options.baseUrl),
    // A checked cast: `check` has looked at what makes an `Auth` a recipe.
    auth: auth as Recipe | undefined,
    project,
    timeout: options.timeout ?? DEFAULT_TIMEOUT,
    policy: policyOf(options.retry, DEFAULT_POLICY),
    headers: lowerCased(options.headers),
    hooks,
    http: {
      fetch: () => fetch ?? globalThis.fetch,
      maxResponseBytes: maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
    },
    secrets,
    budget: new RetryBudget(allowanceOf(options.retry)),
  };
};

const check = (options: ProductsClientOptions, secrets: Secrets): void => {
  const issues = new Issues(secrets.redact);
  if (isRecord(options)) for (const secret of secretsOf(options.headers)) secrets.keep(secret);
  // `baseUrl` is the one that has to be there.
  const given = isRecord(options) ? { ...options, baseUrl: options.baseUrl ?? null } : options;
  checkClientOptions(given, [], issues.report);
  if (issues.count === 0 && mayLeak(options))
    issues.report(
      ["baseUrl"],
      "https, because of auth (or allowInsecure: true)",
      readBaseUrl(options.baseUrl).origin,
    );
  if (issues.count > 0) throw new InvalidRequestError(contextOf("client"), issues);
};

/** Could somebody on the way read the tokens? */
const mayLeak = ({ auth, allowInsecure, baseUrl }: ProductsClientOptions): boolean =>
  auth !== undefined && allowInsecure !== true && !readBaseUrl(baseUrl).isSecure;
