import { type Either, flatMap, isLeft, left, right } from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as T from "fp-ts/Task";
import type { TaskEither } from "fp-ts/TaskEither";
import { guest } from "../auth/bearer";
import { Issues } from "../codec/issue";
import { Pass } from "../codec/pass";
import { InvalidRequestError } from "../errors/invalid-request";
import { newJobId } from "../errors/job-id";
import type { ProductsError } from "../errors/products-error";
import type { Secrets } from "../errors/secrets";
import type { Operation, RequestParts } from "../operations/operation";
import { Call } from "../transport/call";
import { observerOf } from "../transport/observer";
import { NO_RETRIES } from "../transport/retry";
import { authHost } from "./auth-host";
import { sendForJson } from "./decode";
import { keepSecrets } from "./headers";
import { callOptions, type listOptions, type ReadOptions, readValues } from "./option-tables";
import { requestOf } from "./request";
import { budgetOf, policyOf, readSettings } from "./settings";

/** What a method was given, read once and checked. */
export type Prepared<I> = Either<
  ProductsError,
  { readonly parts: RequestParts<I>; readonly options: ReadOptions }
>;

export type Runner = ReturnType<typeof createRunner>;

/** What both clients are made of. It has no `this`, so that they work behind a `Proxy`. */
export const createRunner = (options: unknown) => {
  const settings = readSettings(options);
  const source = settings.auth?.connect(authHost(settings)) ?? guest;
  const { base } = settings;

  /** The secrets of one call, its headers' among them. */
  const scopeOf = (jobId: string, headers: unknown): Secrets => {
    const secrets = settings.secrets.scope(jobId);
    keepSecrets(headers, secrets);
    return secrets;
  };

  /** Reads the arguments of a method now. Later changes to them have no effect. */
  const prepare = <I, A>(
    operation: Operation<I, A>,
    input: unknown,
    options: unknown,
    codec: typeof callOptions | typeof listOptions,
  ): Prepared<I> => {
    const issues = new Issues();
    const pass = new Pass(issues.report);
    const values = readValues(codec, options, pass);
    const read: ReadOptions | undefined = values && codec.take(values, pass);
    const parts = operation.encode(input, pass);
    if (read !== undefined && parts !== undefined && issues.count === 0)
      return right({ parts, options: read });
    const given = values && codec.valueAt(values, "jobId");
    const jobId = typeof given === "string" ? given : newJobId();
    const { redact } = scopeOf(jobId, values && codec.valueAt(values, "headers"));
    const context = { operation: operation.name, jobId, attempts: 0, redact };
    return left(new InvalidRequestError(context, issues));
  };

  /** A call of an operation: nothing is sent until it is run, and each run is a call of its own. */
  const run = <I, A>(
    operation: Operation<I, A>,
    prepared: Prepared<I>,
    stop?: AbortSignal,
  ): TaskEither<ProductsError, A> => {
    const { name, method, advice } = operation;
    const observer = observerOf(settings.hooks, method, base.prefix + operation.path);
    if (isLeft(prepared))
      return async () => {
        observer.settled(prepared.left, 0);
        return prepared;
      };
    const { options: own, parts } = prepared.right;
    return () => {
      // At once, and not a tick later: the caller's signal may fire in between.
      const jobId = own.jobId ?? newJobId();
      const call = new Call({
        operation: name,
        jobId,
        secrets: scopeOf(jobId, own.headers),
        advice,
        provider: parts.provider,
        timeout: own.timeout ?? settings.timeout,
        signals: [own.signal, stop],
      });
      return pipe(
        sendForJson({
          request: requestOf(operation, parts, own, jobId, settings),
          call,
          http: settings.http,
          policy: operation.replaySafe ? policyOf(own.retry, settings.policy) : NO_RETRIES,
          budget: budgetOf(own.retry, settings.budget),
          source,
          observer,
        }),
        T.map(flatMap((context) => operation.decode(context, parts.input))),
        T.map((result) => {
          observer.settled(isLeft(result) ? result.left : call, call.duration);
          call.end();
          return result;
        }),
      )();
    };
  };

  const call = <I, A>(
    operation: Operation<I, A>,
    input: unknown,
    options: unknown,
  ): TaskEither<ProductsError, A> =>
    run(operation, prepare(operation, input, options, callOptions));

  return { origin: base.origin, prepare, run, call };
};
