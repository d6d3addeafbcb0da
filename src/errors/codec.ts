import * as t from "io-ts";
import type * as errors from "./common-error-message";

/** The body of an error, as far as either generation fills it. @since 0.1.0 */
export type CommonErrorMessage = errors.CommonErrorMessage;
export const CommonErrorMessage: t.Type<CommonErrorMessage, unknown> = t.partial(
  { why: t.union([t.string, t.null]), errorCode: t.union([t.string, t.null]) },
  "CommonErrorMessage",
);
