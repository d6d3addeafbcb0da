import { readdirSync, readFileSync } from "node:fs";
import type { FetchResponse } from "../../src/index";
import { damageJson } from "./json";
import type { Random } from "./random";

/** What a server answered. */
export interface Recorded {
  /** Of the request. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the client gets instead. */
export interface Answer {
  readonly response: () => FetchResponse;
  readonly summary: string;
}

const folder = new URL("../../test/wire/recorded/", import.meta.url);

const responsesIn = (file: URL): Recorded[] => {
  const exchanges: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(exchanges)) return [];
  return exchanges.flatMap(({ request, response }) =>
    typeof response?.body === "string" ? [{ path: request.path, ...response }] : [],
  );
};

/** Every answer in the recordings. */
export const recordedAnswers = (): Recorded[] =>
  ["core2", "documented"].flatMap((generation) =>
    readdirSync(new URL(`${generation}/`, folder)).flatMap((file) =>
      responsesIn(new URL(`${generation}/${file}`, folder)),
    ),
  );

const STATUSES = [200, 201, 204, 206, 299, 301, 304, 308, 400, 401, 403, 404, 408, 409, 413, 418];
const MORE_STATUSES = [429, 451, 500, 501, 502, 503, 504, 599];
const CONTENT_TYPES = ["text/html", "text/plain; charset=utf-16", "application/xml", "", "a/b;;="];
const DATES = [
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Thursday, 01-Jan-70 00:00:00 GMT",
  "Thu Jan  1 00:00:00 1970",
  "Fri, 31 Dec 9999 23:59:60 GMT",
  "Thu, 31 Feb 1970 24:00:00 GMT",
  "after 5",
];
const RETRY_AFTER = ["0", "-1", "x", "", "1e3", "99999999999999", ...DATES];
const LOCATIONS = ["https://elsewhere.example/?token=x", "//", "http://[", "/", "javascript:1", ""];
const BOMS = ["\ufeff", "\u0000", ")]}',\n"];
const DIGITS = ["9007199254740993", "1e999", "-0", "1e3", "1.0", "123456789012345678901234567890"];

const damageText = (text: string, other: string, random: Random): string => {
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return random.oneOf(BOMS) + text;
    case 2:
      return text.slice(0, at) + other.slice(random.below(other.length + 1));
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + random.below(20));
    case 4: {
      const digits = random.oneOf(DIGITS);
      return text.replace(/\d+/g, (number) => (random.happens(0.3) ? digits : number));
    }
    default:
      return text + text;
  }
};

const damageJsonText = (text: string, random: Random): string => {
  try {
    let json: unknown = JSON.parse(text);
    for (let times = 1 + random.below(4); times > 0; times--) json = damageJson(json, random);
    return JSON.stringify(json) ?? "";
  } catch {
    // No JSON, or one that refers to itself by now.
    return text;
  }
};

const flipBytes = (bytes: Uint8Array, random: Random): void => {
  for (let times = 1 + random.below(8); times > 0 && bytes.length > 0; times--)
    bytes[random.below(bytes.length)] = random.below(256);
};

/** In pieces, so that a character can be cut in two; some break before their end. */
const streamOf = (
  bytes: Uint8Array,
  breaks: boolean,
  piece: number,
): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (breaks && at >= bytes.length / 2) return controller.error(new TypeError("terminated"));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
};

const headersFor = (recorded: Recorded, random: Random): Record<string, string> => {
  const headers: Record<string, string> = {
    "content-type": recorded.headers["content-type"] ?? "application/json",
  };
  if (random.happens(0.2)) headers["content-type"] = random.oneOf(CONTENT_TYPES);
  if (random.happens(0.1)) headers["content-length"] = String(random.below(1000));
  if (random.happens(0.1)) headers["retry-after"] = random.oneOf(RETRY_AFTER);
  if (random.happens(0.1)) headers.date = random.oneOf(DATES);
  if (random.happens(0.1)) headers.location = random.oneOf(LOCATIONS);
  return headers;
};

const NO_RESPONSES: readonly object[] = [
  Response.error(),
  {},
  { status: 200 },
  { status: 200, headers: new Headers() },
  { status: 200, headers: new Headers(), text: async () => ({}) },
  { status: "200", headers: new Headers(), text: async () => "{}" },
];

/** The response as the runtime makes it, as a polyfill does, or as nobody should. */
const shaped = (random: Random): ((response: Response) => FetchResponse) => {
  if (random.happens(0.02)) {
    // What TypeScript refuses, JavaScript gives all the same.
    const noResponse = random.oneOf(NO_RESPONSES) as FetchResponse;
    return () => noResponse;
  }
  if (random.happens(0.8)) return (response) => response;
  return (response) => ({
    status: response.status,
    headers: response.headers,
    text: () => response.text(),
  });
};

/** Damages an answer in one way or in several. */
export const damaged = (
  recorded: Recorded,
  others: readonly Recorded[],
  random: Random,
): Answer => {
  let { body } = recorded;
  const isSuccess = recorded.status >= 200 && recorded.status < 300;
  if (random.happens(0.7)) body = damageJsonText(body, random);
  if (random.happens(0.25)) body = damageText(body, random.oneOf(others).body, random);
  const bytes = new TextEncoder().encode(body);
  if (random.happens(0.15)) flipBytes(bytes, random);
  const anyStatus = random.happens(isSuccess ? 0.15 : 0.5);
  const usual = Math.max(recorded.status, 200);
  const status = anyStatus ? random.oneOf([...STATUSES, ...MORE_STATUSES]) : usual;
  const headers = headersFor(recorded, random);
  const breaks = random.happens(0.03);
  const piece = random.happens(0.1) ? 1 + random.below(64) : 65_536;
  const hasBody = status !== 204 && status !== 304 && !random.happens(0.02);
  const shape = shaped(random);
  return {
    response: () =>
      shape(new Response(hasBody ? streamOf(bytes, breaks, piece) : null, { status, headers })),
    summary: `${status} ${JSON.stringify(headers)} ${JSON.stringify(body.slice(0, 2000))}`,
  };
};
