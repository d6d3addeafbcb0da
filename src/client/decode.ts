import { type Either, map, tryCatch } from "fp-ts/Either";
import { show } from "../codec/show";
import type { ErrorContext } from "../errors/context";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";
import type { DecodeContext } from "../operations/operation";
import type { Answer } from "../transport/attempt";

/** The JSON of a 2xx, undefined for an empty body; or an error that shows how the body begins. */
export const readJson = (
  { status, text }: Answer,
  context: ErrorContext,
): Either<ProductsError, unknown> =>
  tryCatch(
    (): unknown => (text.trim() === "" ? undefined : JSON.parse(text)),
    () => {
      const message = `was answered with ${status} and no JSON, but ${show(context.redact(text))}; check that baseUrl is a UCloud Core`;
      return new InvalidResponseError(context, message, { status });
    },
  );

/** An answer with its call, as an operation decodes it. */
export const decodable = (
  answer: Answer,
  { operation, jobId, attempts, redact, advice }: ErrorContext,
): Either<ProductsError, DecodeContext> => {
  const context = { operation, jobId, attempts, redact, advice, status: answer.status };
  return map((json: unknown) => ({ ...context, json }))(readJson(answer, context));
};
