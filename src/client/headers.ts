import type { Path, Report, Rule } from "../codec/kind";
import { textProblem } from "../codec/leaves";
import { isRecord } from "../codec/record";
import { hideText } from "../codec/show";

/** What the SDK sets itself, and what belongs to the connection. */
const RESERVED: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "content-length",
  "content-type",
  "cookie",
  "host",
  "job-id",
  "keep-alive",
  "project",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-csrftoken",
]);

/** RFC 9110 §5.6.2. */
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
/** What every runtime's `fetch` can send. */
const LATIN_1 = /^[\u0020-\u00ff]*$/;
/** A shorter value is no secret: it would be redacted out of every word. */
const MIN_SECRET = 8;

/** A header's value: as strict as every text that is sent (spec §2), and in Latin-1. */
export const headerText: Rule = (value) =>
  textProblem(value) ??
  (LATIN_1.test(String(value)) ? undefined : "text that a header can carry (Latin-1)");

const entryProblem = (name: string, value: unknown): string | undefined => {
  if (!NAME.test(name)) return "the name of a header";
  if (RESERVED.has(name.toLowerCase())) return "a header that the SDK does not set itself";
  return headerText(value);
};

/** Reports what is wrong with the headers that a user adds. */
export const explainHeaders = (value: unknown, path: Path, report: Report): void => {
  // `Headers` and lists of pairs have no entries of their own: they would be lost in silence.
  if (!isRecord(value) || Symbol.iterator in value)
    return report(path, "a plain object of headers", hideText(value));
  for (const [name, text] of Object.entries(value)) {
    const problem = entryProblem(name, text);
    // A short value is no secret, unless it stands where a token belongs.
    const isReserved = RESERVED.has(name.toLowerCase());
    if (problem !== undefined) report([...path, name], problem, isReserved ? hideText(text) : text);
  }
};

/** The values that no message may show, as they are given and as `fetch` sends them: trimmed. */
export const secretsOf = (headers: unknown): string[] =>
  isRecord(headers)
    ? Object.values(headers).flatMap((value) =>
        typeof value === "string" && value.trim().length >= MIN_SECRET ? [value, value.trim()] : [],
      )
    : [];

/** Names in lower case, so that a call's header replaces the client's. */
export const lowerCased = (
  headers: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
