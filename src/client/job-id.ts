/** A random UUID (RFC 9562 §5.4). `crypto.randomUUID` is missing on a page that came over plain http. */
export const newJobId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let hex = "";
  for (const [index, byte] of bytes.entries()) {
    const versioned =
      index === 6 ? 0x40 | (byte & 0x0f) : index === 8 ? 0x80 | (byte & 0x3f) : byte;
    hex += (versioned + 0x100).toString(16).slice(1);
    if (index === 3 || index === 5 || index === 7 || index === 9) hex += "-";
  }
  return hex;
};
