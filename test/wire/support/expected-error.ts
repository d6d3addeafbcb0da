import { expectedReason } from "../../../scripts/conformance/expected-error";
import type { Exchange } from "./exchanges";

const bodyOf = (text: string | null): { why?: string; errorCode?: string | null } | undefined => {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
};

/** The error that an answer without a 2xx has to become. */
export const expectedError = ({ response }: Pick<Exchange, "response">): object => {
  if (response.failed !== undefined) return { name: "NetworkError", kind: "network" };
  const body = bodyOf(response.body);
  const [why] = body?.why?.split(/\n(?=query: )/) ?? [];
  return {
    name: "ApiError",
    kind: "api",
    status: response.status,
    reason: expectedReason(response.status, why ?? ""),
    why,
    errorCode: body?.errorCode || undefined,
    body,
    attempts: 1,
  };
};
