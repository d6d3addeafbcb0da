/** What the status of an `ApiError` means, the same on both generations. @since 0.1.0 */
export type ApiReason =
  | "redirect"
  | "unauthorized"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "rate-limited"
  | "rejected"
  | "unavailable"
  | "server-error";

const BY_STATUS: Readonly<Record<number, ApiReason>> = {
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

/**
 * Core2 answers 400 to what its database says (spec §5). Connection, transaction, resources, an
 * operator: sent again, it works; so it does where the driver failed, which has no SQLSTATE.
 */
const PASSING = /^(08|40|53|57)/;
const UNIQUE_VIOLATION = "23505";

const DATABASE_DUMP = /^Database exec failed/;

/** What the server said; of a database's dump, which quotes SQL and arguments, its first line. */
export const withoutDump = (why: string): string =>
  DATABASE_DUMP.test(why) ? (why.split("\n", 1)[0] ?? why) : why;

const reasonInDatabase = (why: string): ApiReason => {
  // What follows quotes the statement and its arguments, which can hold anything.
  const said = why.split(/\n(?:query|real query|Args|Transformed):/, 1)[0] ?? why;
  const state = /\(SQLSTATE (\w{5})\)\s*$/m.exec(said)?.[1];
  if (state === undefined || PASSING.test(state)) return "unavailable";
  return state === UNIQUE_VIOLATION ? "conflict" : "rejected";
};

/** `status` is undefined for a redirect that a browser hides. */
export const reasonOf = (status: number | undefined, why = ""): ApiReason => {
  if (status === undefined || (status >= 300 && status < 400)) return "redirect";
  if (status === 400 && DATABASE_DUMP.test(why)) return reasonInDatabase(why);
  return BY_STATUS[status] ?? (status < 500 ? "rejected" : "server-error");
};
