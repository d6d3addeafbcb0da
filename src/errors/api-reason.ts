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

const BY_STATUS: ReadonlyMap<number, ApiReason> = new Map([
  [401, "unauthorized"],
  [403, "forbidden"],
  [404, "not-found"],
  [408, "unavailable"],
  [409, "conflict"],
  [429, "rate-limited"],
  [502, "unavailable"],
  [503, "unavailable"],
  [504, "unavailable"],
]);

/** Core2 answers 400 to what its database refuses; two of these mean what another status does (spec §5). */
const BY_SQLSTATE: ReadonlyMap<string | undefined, ApiReason> = new Map([
  ["40P01", "unavailable"],
  ["23505", "conflict"],
]);

const DATABASE_DUMP = /^Database exec failed/;

/** What the server said; of a database's dump, which quotes SQL and arguments, its first line. */
export const withoutDump = (why: string): string =>
  DATABASE_DUMP.test(why) ? (why.split("\n", 1)[0] ?? why) : why;

const sqlState = (why: string | undefined): string | undefined =>
  why !== undefined && DATABASE_DUMP.test(why)
    ? /\(SQLSTATE (\w{5})\)\s*$/.exec(withoutDump(why))?.[1]
    : undefined;

/** `status` is undefined for a redirect that a browser hides. */
export const reasonOf = (status: number | undefined, why: string | undefined): ApiReason => {
  if (status === undefined || (status >= 300 && status < 400)) return "redirect";
  const exception = status === 400 ? BY_SQLSTATE.get(sqlState(why)) : undefined;
  return exception ?? BY_STATUS.get(status) ?? (status < 500 ? "rejected" : "server-error");
};
