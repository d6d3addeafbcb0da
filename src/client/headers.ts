import { isArgument, readProperty } from "../codec/arguments";
import { Codec } from "../codec/codec";
import { Hidden, hideText } from "../codec/show";
import { textProblem } from "../codec/text";
import type { Secrets } from "../errors/secrets";
import { tryTo } from "../errors/try-to";

/** What the SDK sets itself, and what a client may not set because it belongs to the connection. */
const RESERVED =
  /^(authorization|connection|content-(length|type)|cookie|expect|host|job-id|keep-alive|project|proxy-connection|te|trailer|transfer-encoding|upgrade|x-csrftoken)$/i;

/** RFC 9110 §5.6.2. */
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
/** What every runtime's `fetch` can send. */
const LATIN_1 = /^[\u0020-\u00ff]*$/;
/** A shorter value does not count as a secret: redacting it would garble messages. */
const MIN_SECRET = 8;

const valueProblem = (value: unknown): string | undefined =>
  textProblem(value) ??
  (LATIN_1.test(String(value)) ? undefined : "text that a header can carry (Latin-1)");

/** A header's value: as strict as every text that is sent (spec §2), and in Latin-1. */
export const headerText: Codec<string> = new Codec("text", (value, pass) => {
  const problem = valueProblem(value);
  return problem === undefined ? String(value) : pass.refuse(problem, value);
});

const problemOf = (name: string, value: unknown): string | undefined => {
  // A plain object, as `fetch` gets it, can lose a key of that name.
  if (!NAME.test(name) || name === "__proto__") return "the name of a header";
  if (RESERVED.test(name)) return "a header that the SDK does not set itself";
  return valueProblem(value);
};

/**
 * A copy of what a user gave for headers. Each is read once, here, because its value may be a secret
 * before it is checked.
 */
export const copyHeaders = (value: unknown): unknown => {
  if (!isArgument(value)) return value;
  const keys = tryTo(() => Object.keys(value));
  if (keys === undefined) return new Hidden("an object that can't be read");
  return Object.fromEntries(keys.map((name) => [name, readProperty(value, name)]));
};

/**
 * The headers that a user adds, their names in lower case, so that a call's header replaces the
 * client's; one that is undefined is not sent. `Headers`, and a list of pairs, have no entries of their own.
 */
export const headers: Codec<Readonly<Record<string, string | undefined>>> = new Codec(
  "headers",
  (value, pass) => {
    if (!isArgument(value)) return pass.refuse(headers.expected, hideText(value));
    const read: Record<string, string | undefined> = Object.create(null);
    for (const [name, text] of Object.entries(value)) {
      const key = name.toLowerCase();
      const problem = problemOf(name, text);
      if (text === undefined) read[key] ??= text;
      else if (read[key] !== undefined)
        pass.refuseAt(name, "a name that no other header has", hideText(text));
      else if (problem === undefined) read[key] = String(text);
      // A short value may be shown, unless it stands where a token belongs.
      else pass.refuseAt(name, problem, RESERVED.test(name) ? hideText(text) : text);
    }
    return read;
  },
  { expected: "a plain object of headers" },
);

/** Keeps the values that no message may show, of a copy of headers that need not be right. */
export const keepSecrets = (headers: unknown, secrets: Secrets): void => {
  for (const text of isArgument(headers) ? Object.values(headers) : [])
    if (typeof text === "string" && text.trim().length >= MIN_SECRET) secrets.addHeader(text);
};
