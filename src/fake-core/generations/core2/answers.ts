import type { Answer } from "../../call";
import { replaceLoneSurrogates } from "../../json/parse";

const JSON_TYPE = "application/json; charset=utf-8";

/** A text as Go writes it in JSON: safe to stand in HTML (core2 name-html-read-back). */
export const goText = (text: string): string =>
  JSON.stringify(replaceLoneSurrogates(text, "\uFFFD")).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export const ok = (body: string): Answer => ({
  status: 200,
  headers: { "content-type": JSON_TYPE },
  body,
});

/** Core2 words every refusal in this form (spec §5). */
export const refused = (status: number, why: string): Answer => ({
  status,
  headers: { "content-type": JSON_TYPE },
  body: `{"statusCode":${status},"why":${goText(why)},"errorCode":"","detailedCode":0}`,
});

export const INVALID_REQUEST = refused(400, "Invalid request supplied");
export const FORBIDDEN = refused(403, "Forbidden");
export const UNAUTHORIZED = refused(401, "Unauthorized");
export const BAD_TOKEN = refused(403, "Bad token supplied");
export const INVALID_TOKEN = refused(403, "Invalid token supplied");

const PLAIN_TYPE = { "content-type": "text/plain; charset=utf-8" };

export const NOT_FOUND: Answer = {
  status: 404,
  headers: { ...PLAIN_TYPE, "x-content-type-options": "nosniff" },
  body: "404 page not found\n",
};

// What Go's HTTP server answers before any handler sees the request (core2 transport.json).
const refusedByServer = (status: number, reason: string): Answer => ({
  status,
  headers: { ...PLAIN_TYPE, connection: "close" },
  body: `${status} ${reason}`,
});

export const BAD_REQUEST = refusedByServer(400, "Bad Request");
export const HEAD_TOO_LONG = refusedByServer(431, "Request Header Fields Too Large");
