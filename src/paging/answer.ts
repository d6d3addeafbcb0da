import type { Issue, Issues } from "../codec/issue";
import type { ErrorContext } from "../errors/context";
import { summaryOf } from "../errors/invalid-request";
import { InvalidResponseError } from "../errors/invalid-response";

/** A 2xx and the call that it ended: what an error says that refuses it. */
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

/** The same for what a pass has reported. */
export const refuseBy = (context: AnswerContext, found: Issues): InvalidResponseError =>
  refuseAnswer(context, found.list(context.redact), found.count);
