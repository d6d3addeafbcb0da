import { isRecord } from "../codec/record";
import { shorten } from "../codec/show";
import { tryTo } from "./try-to";

/** The body of an error as both generations send it; either field can be missing. @since 0.1.0 */
export interface CommonErrorMessage {
  /** For people; not stable. */
  readonly why?: string | null;
  /** Stable where it is set; this API sets none. */
  readonly errorCode?: string | null;
}

const MAX_TEXT = 16 * 1024;
const MAX_DEPTH = 8;

/** JSON without the client's secrets, its texts cut. */
const safeCopy = (value: unknown, redact: (text: string) => string, depth = 0): unknown => {
  if (typeof value === "string") return shorten(redact(value), MAX_TEXT);
  if (typeof value === "number" && redact(String(value)) !== String(value)) return undefined;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => safeCopy(item, redact, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      shorten(redact(key), MAX_TEXT),
      safeCopy(inner, redact, depth + 1),
    ]),
  );
};

const isText = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "string";

/** Reads an error's body (spec §5); undefined for any other text, such as a proxy's. */
export const readCommonErrorMessage = (
  text: string,
  redact: (text: string) => string,
): CommonErrorMessage | undefined => {
  const body = tryTo(() => safeCopy(JSON.parse(text), redact));
  return isRecord(body) && isText(body.why) && isText(body.errorCode) ? body : undefined;
};
