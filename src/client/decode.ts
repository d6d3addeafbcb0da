import { type Either, isLeft, isRight, left, right } from "fp-ts/Either";
import { Issues } from "../codec/issue";
import { show } from "../codec/show";
import type { ErrorContext } from "../errors/context";
import { summaryOf } from "../errors/invalid-request";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";
import type { Operation } from "../operations/operation";
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

/** What an answer says to the operation that asked. */
export const decodeAnswer = <I, A>(
  operation: Operation<I, A>,
  input: I,
  answer: Answer,
  context: ErrorContext,
): Either<ProductsError, A> => {
  const json = readJson(answer, context);
  if (isLeft(json)) return json;
  const refuse = (found: Issues): ProductsError => {
    const { list: issues, count: issueCount } = found;
    const { status } = answer;
    const message = `was answered with ${status}, but not with what the API promises: ${summaryOf(found)}`;
    return new InvalidResponseError(context, message, { status, issues, issueCount });
  };
  const issues = (): Issues => new Issues(context.redact);
  return operation.decode({ json: json.right, issues, refuse }, input);
};
