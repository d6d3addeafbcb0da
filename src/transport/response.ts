import { type Reader, readStream } from "./body";

/** An answer whose headers have arrived. */
export type Received = ReturnType<typeof receive>;

/**
 * Takes what a `fetch` answered by its shape alone: a polyfill's response, or that of another
 * realm, is no instance of this realm's `Response`. Throws where it is no response.
 */
export const receive = (response: unknown) => {
  const { type, status, headers, url, body } = fieldsOf(response);
  if (type === "error") throw new TypeError("the fetch answered with Response.error()");
  // A browser shows a redirect that it does not follow as status 0.
  const isHidden = type === "opaqueredirect";
  if (!isHidden && !isStatus(status)) throw noResponse("status is no HTTP status");
  if (!has(headers, "get")) throw noResponse("headers.get is no function");
  let reader: Reader | undefined;
  const header = (name: string): string | undefined => {
    const value = headers.get(name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    /** Undefined for a redirect, which a browser hides. */
    status: isHidden ? undefined : Number(status),
    /** Where it came from, where the `fetch` says so. */
    url: typeof url === "string" && url !== "" ? url : undefined,
    header,
    /** The whole body; undefined for a longer one, of which no more than `maxBytes` is read. */
    read: async (maxBytes: number): Promise<string | undefined> => {
      // Jest's jsdom has no TextDecoder.
      if (has(body, "getReader") && typeof TextDecoder === "function") {
        // A stream by its shape: what else it may be shows when it is read.
        reader = body.getReader() as Reader;
        return readStream(reader, maxBytes);
      }
      if (Number(header("content-length")) > maxBytes) return undefined;
      const text = await textOf(response, body);
      // A text has at least as many bytes as UTF-16 units.
      return text.length > maxBytes ? undefined : text;
    },
    /** Ends a body that is not read to its end, so that its socket is free. */
    discard: () => cancel(reader ?? body),
  };
};

type Method<K extends string> = Readonly<Record<K, (...args: readonly unknown[]) => unknown>>;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  // Any object may be looked at so.
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const has = <K extends string>(value: unknown, name: K): value is Method<K> =>
  typeof fieldsOf(value)[name] === "function";

const isStatus = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 100;

const noResponse = (why: string): TypeError =>
  new TypeError(`the fetch answered with something that is no Response: ${why}`);

const textOf = async (response: unknown, body: unknown): Promise<string> => {
  if (has(response, "text")) {
    const text = await response.text();
    if (typeof text === "string") return text;
  } else if (body === null) return "";
  throw noResponse("it has neither a body stream nor text()");
};

const cancel = async (body: unknown): Promise<void> => {
  try {
    if (has(body, "cancel")) await body.cancel();
    // A stream of Node's, such as node-fetch's.
    else if (has(body, "destroy")) body.destroy();
  } catch {
    // It has been read, or is broken.
  }
};
