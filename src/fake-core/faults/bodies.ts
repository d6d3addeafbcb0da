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

const AT_ONCE = 0;

/** What was sent, and then nothing. */
export const stalled = (bytes: Bytes, signal: AbortSignal): ReadableStream<Bytes> =>
  body(signal, (controller) => controller.enqueue(bytes));

const CHUNK = 64 * 1024;

/** The same again and again, for as long as somebody reads. */
export const endless = (bytes: Bytes, signal: AbortSignal): ReadableStream<Bytes> => {
  const times = Math.ceil(CHUNK / Math.max(1, bytes.length));
  const chunk = new Uint8Array(bytes.length * times);
  for (let at = 0; at < times; at++) chunk.set(bytes, at * bytes.length);
  const next = async (controller: Controller): Promise<void> => {
    // msw 3 reads a copy: without a pause nothing else would run, the client's deadline included.
    await wait(AT_ONCE, signal);
    if (!signal.aborted) controller.enqueue(chunk.slice());
  };
  return body(signal, () => {}, next);
};

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
export const brokenOff = (bytes: Bytes, signal: AbortSignal): ReadableStream<Bytes> => {
  let isSent = bytes.length === 0;
  return new ReadableStream({
    pull: async (controller) => {
      // What was sent arrives before the connection breaks.
      await wait(AT_ONCE, signal);
      if (isSent) controller.error(new TypeError("terminated"));
      else controller.enqueue(bytes);
      isSent = true;
    },
  });
};
