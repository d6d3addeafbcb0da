import type { ApiReason, ProductsError } from "../../src/fp";
import type { Exchange } from "./recording";

const REASONS: Readonly<Record<number, ApiReason>> = {
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

/** What api.md says that a status means, with the two exceptions for Core2's database. */
export const expectedReason = (status: number, why: string): ApiReason => {
  if (status >= 300 && status < 400) return "redirect";
  const [, code] = /^Database exec failed.*\(SQLSTATE (\w+)\)$/.exec(why) ?? [];
  if (status === 400 && code === "40P01") return "unavailable";
  if (status === 400 && code === "23505") return "conflict";
  return REASONS[status] ?? (status >= 500 ? "server-error" : "rejected");
};

const whyOf = (body: string | null): string | undefined => {
  try {
    const { why }: { why?: string } = JSON.parse(body ?? "");
    return why?.startsWith("Database exec failed") ? why.split("\n")[0] : why;
  } catch {
    return undefined;
  }
};

/** Where an error is not the one that the API promises for an answer. */
export const errorProblems = ({ response }: Exchange, error: ProductsError): readonly string[] => {
  if (response.failed !== undefined)
    return error.kind === "network" ? [] : [`no answer became ${error.kind}`];
  if (error.kind !== "api") return [`${response.status} became ${error.kind}: ${error.message}`];
  const why = whyOf(response.body);
  const reason = expectedReason(response.status, why ?? "");
  return [
    ...(error.status === response.status ? [] : [`status ${error.status}`]),
    ...(error.reason === reason ? [] : [`reason ${error.reason} in place of ${reason}`]),
    ...(error.why === why ? [] : [`why ${error.why} in place of ${why}`]),
  ];
};
