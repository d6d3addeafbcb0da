/** Ends a body that nobody reads, so that its socket is free. */
export const discard = (response: Response): void => {
  // It may be read or broken already; then there is nothing to end.
  response.body?.cancel().catch(() => {});
};

export const TOO_LONG: unique symbol = Symbol("too long");

/**
 * The body as text, unless it is longer than `maxBytes`: then no more of it is read. The reader is
 * cancelled by hand, because Node 20 can lose an aborted signal's hold on a stalled body.
 */
export const readText = async (
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | typeof TOO_LONG> => {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const cancel = (): void => {
    reader.cancel().catch(() => {});
  };
  signal.addEventListener("abort", cancel);
  // It drops a BOM, and puts U+FFFD for bytes that are no UTF-8.
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        cancel();
        return TOO_LONG;
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};
