import type { Call } from "../call";

/**
 * The URL that says where a request comes from. A browser adds `Origin` below what a service worker
 * sees; the worker's own page stands in for it.
 */
export const originOf = (call: Call): string | undefined =>
  [call.header("origin"), call.header("referer"), globalThis.location?.origin].find(
    (url) => url !== undefined && url.trim() !== "",
  );

// Not `new URL`: it changes letter case and drops default ports, the servers do neither.
const AUTHORITY =
  /^\s*(?:([a-z][a-z0-9+.-]*):)?\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:\s]*)(:\d*)?(?=[/?#\s]|$)/i;

/** The parts of a URL's authority as they were written; undefined where it has none. */
export const authorityOf = (
  url: string,
): { readonly scheme: string; readonly hostname: string; readonly port: string } | undefined => {
  const [whole, scheme = "", hostname = "", port = ""] = AUTHORITY.exec(url) ?? [];
  return whole === undefined ? undefined : { scheme, hostname, port };
};
