import { type Either, isLeft, left, right } from "fp-ts/Either";
import type { TaskEither } from "fp-ts/TaskEither";
import { guest } from "../auth/bearer";
import { Issues } from "../codec/issue";
import type { ErrorContext } from "../errors/context";
import { InvalidRequestError } from "../errors/invalid-request";
import type { ProductsError } from "../errors/products-error";
import type { Operation, Outgoing } from "../operations/operation";
import type { HttpRequest } from "../transport/attempt";
import { Call } from "../transport/call";
import { Observer } from "../transport/observer";
import { allowanceOf, NO_RETRIES } from "../transport/retry";
import { RetryBudget } from "../transport/retry-budget";
import { sendWithRetries, type TokenSource } from "../transport/send";
import { authHost } from "./auth-host";
import { type Check, checkCallOptions } from "./checks";
import { decodeAnswer } from "./decode";
import { lowerCased, secretsOf } from "./headers";
import { newJobId } from "./job-id";
import type { CallOptions, ProductsClientOptions } from "./options";
import { policyOf, readSettings, type Settings } from "./settings";

interface RunOptions {
  /** Where the options are more than a call's. */
  readonly check?: Check;
  /** Ends the call besides the caller's signal. */
  readonly stop?: AbortSignal;
}

/** What both clients are made of: the options, the tokens, and how an operation becomes a call. */
export class Core {
  readonly #settings: Settings;
  readonly #source: TokenSource;

  constructor(options: ProductsClientOptions) {
    this.#settings = readSettings(options);
    this.#source = this.#settings.auth?.connect(authHost(this.#settings)) ?? guest;
  }

  /** A call of an operation: it does nothing until run, and each run is a call of its own. */
  run<I, A>(
    operation: Operation<I, A>,
    input: I,
    options: CallOptions = {},
    { check = checkCallOptions, stop }: RunOptions = {},
  ): TaskEither<ProductsError, A> {
    return async () => {
      const { policy, timeout, hooks, http, base } = this.#settings;
      const { method } = operation;
      const path = base.prefix + operation.path;
      const observer = new Observer({ hooks, receiver: hooks, method, path });
      const started = performance.now();
      const prepared = this.#prepare(operation, input, options, check);
      if (isLeft(prepared)) {
        observer.settled(prepared.left, performance.now() - started);
        return prepared;
      }
      const { request, jobId, redact } = prepared.right;
      const call = new Call({
        operation: operation.name,
        jobId,
        redact,
        timeout: options.timeout ?? timeout,
        signals: [options.signal, stop],
      });
      try {
        const answer = await sendWithRetries({
          request,
          call,
          http,
          policy: operation.replaySafe ? policyOf(options.retry, policy) : NO_RETRIES,
          budget: this.#budgetOf(options),
          source: this.#source,
          observer,
        })();
        const result = isLeft(answer) ? answer : decodeAnswer(operation, input, answer.right, call);
        observer.settled(isLeft(result) ? result.left : call, call.duration);
        return result;
      } finally {
        call.end();
      }
    };
  }

  #budgetOf({ retry }: CallOptions): RetryBudget {
    const own = allowanceOf(retry);
    return own === undefined ? this.#settings.budget : new RetryBudget(own);
  }

  /** Everything is checked before anything is sent. */
  #prepare<I, A>(
    operation: Operation<I, A>,
    input: I,
    options: CallOptions,
    check: Check,
  ): Either<ProductsError, Prepared> {
    const redact = this.#settings.secrets.redactAlso(secretsOf(options?.headers));
    const issues = new Issues(redact);
    check(options, [], issues.report);
    const outgoing = operation.encode(input, issues.report);
    const jobId = typeof options?.jobId === "string" ? options.jobId : newJobId();
    const context: ErrorContext = { operation: operation.name, jobId, attempts: 0, redact };
    return issues.count > 0
      ? left(new InvalidRequestError(context, issues))
      : right({ ...this.#write(operation, outgoing, options, jobId), redact });
  }

  #write<I, A>(
    operation: Operation<I, A>,
    { query, body }: Outgoing,
    options: CallOptions,
    jobId: string,
  ): Omit<Prepared, "redact"> {
    const { base, headers } = this.#settings;
    const path = base.prefix + operation.path;
    const project = options.project === undefined ? this.#settings.project : options.project;
    return {
      jobId,
      request: {
        method: operation.method,
        url: `${base.origin}${path}${query ? `?${query}` : ""}`,
        headers: {
          accept: "application/json",
          ...headers,
          ...lowerCased(options.headers),
          "job-id": jobId,
          ...(project ? { project } : {}),
          ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
        },
        body,
      },
    };
  }
}

interface Prepared {
  readonly request: HttpRequest;
  readonly jobId: string;
  readonly redact: (text: string) => string;
}
