/** Decodes an escaped text; undefined where an escape is malformed. Bytes that are no UTF-8 become U+FFFD. */
export const percentDecode = (text: string): string | undefined => {
  if (/%(?![0-9a-f]{2})/i.test(text)) return undefined;
  const bytes = new TextEncoder().encode(text.replaceAll("+", " "));
  const decoded: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x25) decoded.push(byte);
    else {
      const [high = 0, low = 0] = [bytes[at + 1], bytes[at + 2]];
      decoded.push(Number.parseInt(String.fromCharCode(high, low), 16));
      at += 2;
    }
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(decoded));
};

/** The raw pairs of a query, in order: a parameter without `=` has an empty value. */
export const rawPairs = (query: string): readonly (readonly [string, string])[] =>
  query
    .split("&")
    .filter((piece) => piece !== "")
    .map((piece) => {
      const at = piece.indexOf("=");
      return at < 0 ? [piece, ""] : [piece.slice(0, at), piece.slice(at + 1)];
    });

/** For people and logs: every parameter decoded as far as it can be, the first of a name. */
export const readableQuery = (query: string): Record<string, string> => {
  const readable: Record<string, string> = {};
  for (const [name, value] of rawPairs(query)) {
    const key = percentDecode(name) ?? name;
    if (!Object.hasOwn(readable, key)) readable[key] = percentDecode(value) ?? value;
  }
  return readable;
};
