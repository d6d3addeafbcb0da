/** A request as a Core sees it: its path without the base's prefix. */
export interface Call {
  /** The request line and the headers, as they are on the wire. */
  readonly head: readonly string[];
  readonly method: string;
  /** Decoded, empty segments dropped; undefined where an escape is malformed. */
  readonly path: string | undefined;
  /** Raw, without `?`. */
  readonly query: string;
  /** Undefined where absent, which is not the same as empty. */
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  readonly body: string;
}

/** What a Core answers. Status 0: it closes the connection without an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const CLOSED: Answer = { status: 0, headers: {}, body: "" };

export const isAnswer = (value: object): value is Answer => "status" in value && "body" in value;

/** Reads a request; `prefix` is the path of the base URL. */
export const readCall = async (
  request: Request,
  cookies: Readonly<Record<string, string>>,
  prefix: string,
): Promise<Call> => {
  const url = new URL(request.url);
  const bytes = await request.clone().arrayBuffer();
  const target = url.pathname.slice(prefix.length) + url.search;
  return {
    head: [
      `${request.method} ${target} HTTP/1.1`,
      ...[...request.headers].map(([name, value]) => `${name}: ${value}`),
    ],
    method: request.method,
    path: normalisedPath(url.pathname.slice(prefix.length)),
    query: url.search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    cookie: (name) => cookies[name],
    // Kept as it came: both Cores refuse a byte order mark (core2 body-bom).
    body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
  };
};

// Empty segments are dropped but for the last: a slash at the end is another path (spec §1).
const normalisedPath = (path: string): string | undefined => {
  const segments = path.replace(/\/+/g, "/").split("/");
  try {
    return segments.map((segment) => decodeURIComponent(segment).replaceAll("/", "%2F")).join("/");
  } catch {
    return undefined;
  }
};
