import type { Exchange } from "./exchanges";

const REASONS: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not-found",
  408: "unavailable",
  409: "conflict",
  429: "rate-limited",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

const reasonOf = (status: number, why: string): string => {
  if (status >= 300 && status < 400) return "redirect";
  const [, code] = /^Database exec failed.*\(SQLSTATE (\w+)\)$/.exec(why) ?? [];
  if (status === 400 && code === "40P01") return "unavailable";
  if (status === 400 && code === "23505") return "conflict";
  return REASONS[status] ?? (status >= 500 ? "server-error" : "rejected");
};

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
    reason: reasonOf(response.status, why ?? ""),
    why,
    errorCode: body?.errorCode || undefined,
    body,
    attempts: 1,
  };
};
