export type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * The text of a stream; undefined where it is longer than `maxBytes`: no more of it is read. The bytes
 * are gathered in one buffer, because a text that grew by single bytes would take 30 times its length.
 */
export const readStream = async (reader: Reader, maxBytes: number): Promise<string | undefined> => {
  let buffer = new Uint8Array();
  let length = 0;
  for (;;) {
    const { done, value: chunk } = await reader.read();
    if (done) break;
    if (!ArrayBuffer.isView(chunk))
      throw new TypeError("the body that fetch answered is not a stream of bytes");
    const start = length;
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    buffer = withRoom(buffer, length, maxBytes);
    buffer.set(chunk, start);
  }
  // It drops a BOM, and puts U+FFFD for bytes that are no UTF-8.
  return new TextDecoder().decode(buffer.subarray(0, length));
};

const withRoom = (
  buffer: Uint8Array<ArrayBuffer>,
  length: number,
  maxBytes: number,
): Uint8Array<ArrayBuffer> => {
  if (length <= buffer.length) return buffer;
  // The first chunk is mostly the only one; from then on the buffer doubles.
  const larger = new Uint8Array(buffer.length === 0 ? length : Math.min(length * 2, maxBytes));
  larger.set(buffer);
  return larger;
};
