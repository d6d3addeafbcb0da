import { type Either, left, right } from "fp-ts/Either";
import { type Issue, Issues } from "../codec/issue";
import { Pass } from "../codec/pass";
import type { ErrorContext } from "../errors/context";
import { summaryOf } from "../errors/invalid-request";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";

/** A 2xx and its call, for an error that refuses it. */
export interface AnswerContext extends ErrorContext {
  readonly status: number;
}

/** The error that says that an answer is not what the API promises. */
export const refuseAnswer = (
  context: AnswerContext,
  issues: readonly Issue[],
  issueCount: number = issues.length,
): InvalidResponseError => {
  const { status } = context;
  const summary = summaryOf(issues, issueCount);
  const message = `was answered with ${status}, but not with what the API promises: ${summary}`;
  return new InvalidResponseError(context, message, { status, issues, issueCount });
};

/** What `read` returns for an answer, or the error with the issues that it reported. */
export const decodeAnswer = <A>(
  context: AnswerContext,
  read: (pass: Pass) => A | undefined,
): Either<ProductsError, A> => {
  const issues = new Issues();
  const found = read(new Pass(issues.report));
  return found === undefined || issues.count > 0
    ? left(refuseAnswer(context, issues.list(context.redact), issues.count))
    : right(found);
};
