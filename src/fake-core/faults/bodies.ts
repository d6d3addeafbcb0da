import { HttpResponse } from "msw";
import { givenUp, wait } from "./wait";

type Bytes = Uint8Array<ArrayBuffer>;
type Controller = ReadableStreamDefaultController<Bytes>;

// A request that was given up ends its answer too, as a connection would.
const body = (
  signal: AbortSignal,
  start: (controller: Controller) => void,
  pull?: (controller: Controller) => void | Promise<void>,
): ReadableStream<Bytes> =>
  new ReadableStream({
    start: (controller) => {
      start(controller);
      void givenUp(signal).then(() => controller.error(signal.reason));
    },
    ...(pull ? { pull } : {}),
  });

/** What was sent, and then nothing. */
export const stalled = (bytes: Bytes, signal: AbortSignal): ReadableStream<Bytes> =>
  body(signal, (controller) => controller.enqueue(bytes));

/** The same again and again, for as long as somebody reads. */
export const endless = (bytes: Bytes, signal: AbortSignal): ReadableStream<Bytes> =>
  body(
    signal,
    () => {},
    (controller) => controller.enqueue(bytes.slice()),
  );

/** A byte, a pause of so many milliseconds, the next byte. */
export const dripping = (
  bytes: Bytes,
  pause: number,
  signal: AbortSignal,
): ReadableStream<Bytes> => {
  let at = 0;
  const next = async (controller: Controller): Promise<void> => {
    if (at > 0) await wait(pause, signal);
    if (signal.aborted) return;
    if (at < bytes.length) controller.enqueue(bytes.slice(at, ++at));
    else controller.close();
  };
  return body(signal, () => {}, next);
};

/** What was sent, and then the connection breaks. */
export const brokenOff = (bytes: Bytes): ReadableStream<Bytes> => {
  let isSent = bytes.length === 0;
  return new ReadableStream({
    pull: (controller) => {
      if (isSent) controller.error(new TypeError("terminated"));
      else controller.enqueue(bytes);
      isSent = true;
    },
  });
};

/** Says gzip and is none. */
export const brokenGzip = (response: Response): Response => {
  const headers = new Headers(response.headers);
  headers.set("content-encoding", "gzip");
  headers.delete("content-length");
  return new HttpResponse(response.body, { status: response.status, headers });
};
