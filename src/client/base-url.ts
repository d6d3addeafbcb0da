import { Codec } from "../codec/codec";
import { Hidden } from "../codec/show";
import { tryTo } from "../errors/try-to";

/** Where a Core is: its origin, and the prefix before `/api` and `/auth`. */
export interface BaseUrl {
  readonly origin: string;
  /** Without a slash at its end; `""` for none. */
  readonly prefix: string;
  /** Is a token safe on the way, by https or on this machine? */
  readonly isSecure: boolean;
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

const parse = (value: unknown): URL | undefined =>
  tryTo(() =>
    // By its tag: it may be another realm's, as in Jest.
    typeof value === "string" || Object.prototype.toString.call(value) === "[object URL]"
      ? new URL(String(value))
      : undefined,
  );

const problemOf = (url: URL): string | undefined => {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return "a URL that begins with https:// or http://";
  if (url.username !== "" || url.password !== "")
    return "a URL without a user (a token goes into auth)";
  if (url.search !== "" || url.hash !== "") return "a URL without a query or a fragment";
  return /\/api\/*$/.test(url.pathname)
    ? "the URL of the Core without /api, which the SDK adds itself"
    : undefined;
};

/** Of a refused URL only the host is shown: the rest may be a token. */
const shown = (value: unknown, url?: URL): unknown => {
  if (url?.host) return new Hidden(`a URL of ${url.host}`);
  return typeof value === "string" && value !== "" ? new Hidden("a text that is no URL") : value;
};

export const baseUrl: Codec<BaseUrl> = new Codec(
  "BaseUrl",
  (value, pass) => {
    const url = parse(value);
    if (url === undefined) return pass.refuse(baseUrl.expected, shown(value));
    const problem = problemOf(url);
    if (problem !== undefined) return pass.refuse(problem, shown(value, url));
    const { origin, pathname, protocol, hostname } = url;
    return {
      origin,
      prefix: pathname.replace(/\/+$/, ""),
      isSecure: protocol === "https:" || LOOPBACK.test(hostname),
    };
  },
  { expected: 'a URL such as "https://cloud.example"' },
);
