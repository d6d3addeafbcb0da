import type { Answer } from "../../call";

// On every answer that a call gave (documented browse-all-headers).
const HEADERS = {
  "content-type": "application/json; charset=UTF-8",
  "cache-control": "no-store, private",
  pragma: "no-cache",
};

export const ok = (body: string): Answer => ({ status: 200, headers: HEADERS, body });

/** How the documented Core words every refusal (spec §5). */
export const refused = (status: number, why: string): Answer => ({
  status,
  headers: HEADERS,
  body: `{"why":${JSON.stringify(why)},"errorCode":null}`,
});

/** No body: an unknown path or method, and 500 for whatever the server did not foresee (spec §5). */
export const bare = (status: number): Answer => ({ status, headers: {}, body: "" });

export const WRONG_TYPE = refused(400, "Invalid request received (wrong type)");
export const NO_BODY = refused(400, "Invalid request received (no body?)");
export const BAD_ORIGIN = refused(400, "Bad Request");
export const UNAUTHORIZED = refused(401, "Unauthorized");
export const MISSING_SCOPE = refused(401, "Missing scope");
export const INVALID_TOKEN = refused(401, "Invalid token");
export const FORBIDDEN = refused(403, "Forbidden");
export const NOT_FOUND = refused(404, "Not Found");
export const CONFLICT = refused(409, "Conflict");
export const UNCAUGHT = bare(500);

/** Of the HTTP server itself, which then closes the connection (spec §5). */
export const LINE_TOO_LONG: Answer = { ...bare(400), headers: { connection: "close" } };
