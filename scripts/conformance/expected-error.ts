import type { ApiReason, ProductsError } from "../../src/fp";
import type { Exchange } from "./recording";

// Written from api.md and not imported from the client: a mistake that both shared would not show.
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

// Connection, transaction rollback (a deadlock), resources, operator: the same bulk works later.
const PASSING_CLASSES = ["08", "40", "53", "57"];
const DUPLICATE_KEY = "23505";

/** What api.md says that a status means, with the exceptions for Core2's database. */
export const expectedReason = (status: number, why: string): ApiReason => {
  if (status >= 300 && status < 400) return "redirect";
  if (status === 400 && why.startsWith("Database exec failed")) return ofDatabase(why);
  return REASONS[status] ?? (status >= 500 ? "server-error" : "rejected");
};

// Without a code it is the driver's own failure: the connection broke.
const ofDatabase = (why: string): ApiReason => {
  const [, code] = /\(SQLSTATE (\w{5})\)$/.exec(firstLine(why)) ?? [];
  if (code === undefined || PASSING_CLASSES.includes(code.slice(0, 2))) return "unavailable";
  return code === DUPLICATE_KEY ? "conflict" : "rejected";
};

const firstLine = (text: string): string => text.split("\n")[0] ?? "";

const whyOf = (body: string | null): string | undefined => {
  try {
    const { why }: { why?: string } = JSON.parse(body ?? "");
    return why?.startsWith("Database exec failed") ? firstLine(why) : why;
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
