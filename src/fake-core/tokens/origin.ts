import type { Call } from "../call";

/**
 * Whether a request comes from the Core's own site. A browser adds `Origin` below what a service
 * worker sees; the worker then stands for its own page.
 */
export const isTrusted = (call: Call, origin: string): boolean => {
  const from = call.header("origin") ?? call.header("referer") ?? globalThis.location?.origin;
  return from !== undefined && originOf(from) === origin;
};

const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;
