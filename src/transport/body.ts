export const TOO_LONG: unique symbol = Symbol("too long");

export type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Ends a body that nobody reads on, so that its socket is free. */
export const cancel = (body: Reader | ReadableStream | null | undefined): void => {
  // It may be read or broken already; then there is nothing to end.
  body?.cancel().catch(() => {});
};

/** The body as text, unless it is longer than `maxBytes`: then no more of it is read. */
export const readText = async (
  reader: Reader | undefined,
  maxBytes: number,
): Promise<string | typeof TOO_LONG> => {
  // It drops a BOM, and puts U+FFFD for bytes that are no UTF-8.
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return text + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) return TOO_LONG;
    text += decoder.decode(chunk.value, { stream: true });
  }
};
