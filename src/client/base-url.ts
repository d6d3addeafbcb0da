import { hideText } from "../codec/show";

/** Where a Core is: its origin, and the prefix before `/api` and `/auth`. */
export interface BaseUrl {
  readonly origin: string;
  /** Without a slash at its end; `""` for none. */
  readonly prefix: string;
  /** Could nobody on the way read a token? */
  readonly isSecure: boolean;
}

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

const parse = (value: unknown): URL | undefined => {
  try {
    return typeof value === "string" || value instanceof URL ? new URL(value) : undefined;
  } catch {
    return undefined;
  }
};

/** What is wrong with a base, and as much of it as may be shown: its host. */
export const baseUrlProblem = (
  value: unknown,
): { readonly expected: string; readonly shown: unknown } | undefined => {
  const url = parse(value);
  if (url === undefined)
    return { expected: 'a URL such as "https://cloud.example"', shown: hideText(value) };
  const shown = `${url.protocol}//${url.host}`;
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return { expected: "a URL of https or http", shown };
  if (url.username !== "" || url.password !== "")
    return { expected: "a URL without a user (a token goes into auth)", shown };
  if (url.search !== "" || url.hash !== "")
    return { expected: "a URL without a query and a fragment", shown };
  return undefined;
};

/** Reads a base that has no problem. */
export const readBaseUrl = (value: string | URL): BaseUrl => {
  const { origin, pathname, protocol, hostname } = new URL(value);
  return {
    origin,
    prefix: pathname.replace(/\/+$/, ""),
    isSecure: protocol === "https:" || LOOPBACK.test(hostname),
  };
};
