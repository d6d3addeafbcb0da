import { type Either, flatMap, left, right } from "fp-ts/Either";
import { pipe } from "fp-ts/function";
import * as T from "fp-ts/Task";
import type { TaskEither } from "fp-ts/TaskEither";
import { show } from "../codec/show";
import type { ErrorContext } from "../errors/context";
import { InvalidResponseError } from "../errors/invalid-response";
import type { ProductsError } from "../errors/products-error";
import type { DecodeContext } from "../operations/operation";
import type { Answer } from "../transport/attempt";
import { type Sending, sendWithRetries } from "../transport/send";

/**
 * More parts than any page has: 1000 rows come to some 40,000. `JSON.parse` makes 40 bytes and more
 * of each, so that a body far below `maxResponseBytes` could exhaust the process.
 */
const MAX_PARTS = 4_000_000;

/** Does a text have more commas and brackets than that? A shorter one can't. */
const isTooLarge = (text: string): boolean => {
  if (text.length <= MAX_PARTS) return false;
  let parts = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A comma, and what opens an array and an object.
    if (code === 0x2c || code === 0x5b || code === 0x7b) parts++;
  }
  return parts > MAX_PARTS;
};

/** The JSON of a 2xx, undefined for an empty body; or an error that shows how the body begins. */
const readJson = (
  { status, text }: Answer,
  call: ErrorContext,
): Either<ProductsError, DecodeContext> => {
  const refuse = (words: string): Either<ProductsError, never> =>
    left(new InvalidResponseError(call, `was answered with ${status} and ${words}`, { status }));
  if (isTooLarge(text)) return refuse(`JSON of more than ${MAX_PARTS} parts`);
  try {
    // A copy, because a call counts on.
    return right({ ...call, status, json: text.trim() === "" ? undefined : JSON.parse(text) });
  } catch {
    return refuse(`no JSON, but ${show(call.redact(text))}; check that baseUrl is a UCloud Core`);
  }
};

/** Sends a request, and answers with the JSON that came and its call, as an operation decodes it. */
export const sendForJson = (sending: Sending): TaskEither<ProductsError, DecodeContext> =>
  pipe(sendWithRetries(sending), T.map(flatMap((answer) => readJson(answer, sending.call))));
