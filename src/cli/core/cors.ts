import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A page that this machine serves. */
const LOOPBACK = /^https?:\/\/(localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Lets pages of this machine call the Core, with cookies and every header that they ask for. A
 * real Core answers no such request: there a page is of the same origin, or behind a proxy.
 */
export const corsHeaders = (headers: IncomingHttpHeaders): readonly [string, string][] => {
  const { origin } = headers;
  if (origin === undefined || !LOOPBACK.test(origin)) return [];
  return [
    ["Access-Control-Allow-Origin", origin],
    ["Access-Control-Allow-Credentials", "true"],
    ["Access-Control-Allow-Methods", "GET, POST"],
    ["Access-Control-Allow-Headers", headers["access-control-request-headers"] ?? ""],
    ["Vary", "Origin"],
  ];
};

export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
