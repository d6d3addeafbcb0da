import { ProductsErrorBase } from "./base";
import type { ErrorContext } from "./context";
import { type CopiedError, copyError, innermostOf } from "./foreign-error";

const MAYBE_HTTPS = "if the server speaks https, baseUrl must begin with https";

/** What runtimes say in words of their own, and what it means. */
const MEANINGS: readonly (readonly [said: RegExp, meaning: string])[] = [
  [
    /wrong[ _]version[ _]number|packet[ _]length[ _]too[ _]long|InvalidContentType/i,
    "baseUrl says https, but the server speaks plain http",
  ],
  [/^HPE_INVALID_CONSTANT|Expected HTTP\//, `the server does not speak plain http: ${MAYBE_HTTPS}`],
  // Chromium, Safari, Firefox: a page learns no more.
  [
    /^(Failed to fetch|Load failed|NetworkError when attempting to fetch resource\.?)/,
    "the browser got no answer, or hides it (its console says why): CORS has to allow the page, and the page's CSP (connect-src) the Core; a proxy on the page's own origin needs neither",
  ],
];

/** What a server of https does to plain http, among other reasons. */
const CLOSED = /other side closed|socket hang up|ECONNRESET|connection (closed|reset)/i;

const wordsOf = ({ code = "", message, name }: CopiedError, url: string): string => {
  const meaning = MEANINGS.find(([said]) => said.test(message) || said.test(code))?.[1];
  const words = meaning ?? (message || code || name);
  return url.startsWith("http:") && CLOSED.test(`${code} ${message}`)
    ? `${words} (${MAYBE_HTTPS})`
    : words;
};

/** No complete answer arrived: refused, reset, cut off, undecodable. @since 0.1.0 */
export class NetworkError extends ProductsErrorBase {
  static override readonly kind = "network";
  declare readonly kind: typeof NetworkError.kind;
  /** What the runtime said, copied without secrets. */
  declare readonly cause: Error;

  /** `url`: where the request went, if it is known. */
  constructor(context: ErrorContext, reason: unknown, url = "") {
    const cause = copyError(reason, context);
    const words = wordsOf(innermostOf(cause), url);
    super(context, `${context.operation} got no complete answer: ${words}`, { cause });
  }
}
