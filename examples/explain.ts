import type { ProductsError } from "ucloud-products";

/** An error as a person wants to read it: what happened, and what to do. */
export const explain = (error: ProductsError): string => {
  const lines = [`${error.name}: ${error.message}`, ...detailsOf(error)];
  if (error.attempts > 0) lines.push(`Requests: ${error.attempts}. Job-Id: ${error.jobId}`);
  return lines.join("\n  ");
};

const detailsOf = (error: ProductsError): readonly string[] => {
  switch (error.kind) {
    case "invalid-request":
      return [
        "Nothing was sent. All that is wrong:",
        ...error.issues.map(({ message }) => `- ${message}`),
      ];
    case "api":
      return error.retryAfter === undefined ? [] : [`Try again in ${error.retryAfter} ms.`];
    case "auth":
      return ["Check the token, and where it comes from."];
    case "invalid-response":
      return error.issues.map(({ message }) => `- ${message}`);
    case "network":
    case "timeout":
      return ["It may have been stored all the same. To publish it again does no harm."];
    case "aborted":
      return [];
  }
};
