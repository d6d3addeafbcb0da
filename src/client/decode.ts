import { type Either, isRight, left, map, right } from "fp-ts/Either";
import { show } from "../codec/show";
import type { ErrorContext } from "../errors/context";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";
import type { DecodeContext } from "../operations/operation";
import type { Answer } from "../transport/attempt";

/** Reads the body of a 2xx; undefined for an empty one. */
const parse = (text: string): Either<undefined, unknown> => {
  if (text.trim() === "") return right(undefined);
  try {
    return right(JSON.parse(text));
  } catch {
    return left(undefined);
  }
};

/** The JSON of an answer, or an error that shows how it begins. */
export const readJson = (
  { status, text }: Answer,
  context: ErrorContext,
): Either<ProductsError, unknown> => {
  const json = parse(text);
  if (isRight(json)) return json;
  const message = `was answered with ${status} and no JSON, but ${show(context.redact(text))}; check that baseUrl is a UCloud Core`;
  return left(new InvalidResponseError(context, message, { status }));
};

/** An answer with its call, as an operation decodes it. */
export const decodable = (
  answer: Answer,
  { operation, jobId, attempts, redact, advice }: ErrorContext,
): Either<ProductsError, DecodeContext> => {
  const context = { operation, jobId, attempts, redact, advice, status: answer.status };
  return map((json: unknown) => ({ ...context, json }))(readJson(answer, context));
};
