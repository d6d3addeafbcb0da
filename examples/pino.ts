// A client whose requests, answers and retries are written by pino. What each field is for
// Prometheus and OpenTelemetry: docs/observability.md.
import type { Logger } from "pino";
import type { Hooks } from "ucloud-products";

/** Hooks that log: what goes out at debug, answers by their status, retries as warnings. */
export const pinoHooks = (logger: Logger): Hooks => ({
  onRequest: (event) => logger.debug(event, "request"),
  onResponse: (event) => {
    const level = event.status >= 500 ? "warn" : event.status >= 400 ? "info" : "debug";
    logger[level](event, "response");
  },
  onRetry: (event) => logger.warn(event, "retry"),
});

/**
 * What pino writes of an error under `err`: the SDK's errors are plain data without secrets, and
 * their stack is added. Give it to pino as `serializers: { err: serializeError }`.
 */
export const serializeError = (error: Error & { toJSON?: () => object }): object =>
  error.toJSON === undefined
    ? { name: error.name, message: error.message, stack: error.stack }
    : { ...error.toJSON(), stack: error.stack };
