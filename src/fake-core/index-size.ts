const WINDOW = 4095;
const SHORTEST = 3;
const LONGEST = 273;

/**
 * About how many bytes a text takes in a database index, which compresses it: what was seen in the
 * last 4 kB costs three bytes instead of itself, all else one and an eighth. Good enough to tell
 * 16,384 times `a` from as many random letters (spec §2, `name`).
 */
export const indexSize = (text: string): number => {
  const bytes = new TextEncoder().encode(text);
  const lastSeen = new Map<number, number>();
  const triple = (at: number): number =>
    ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const from = lastSeen.get(triple(at));
    let length = 0;
    if (from !== undefined && at - from <= WINDOW)
      while (
        length < LONGEST &&
        at + length < bytes.length &&
        bytes[from + length] === bytes[at + length]
      )
        length++;
    lastSeen.set(triple(at), at);
    size += length > SHORTEST ? 3.125 : 1.125;
    at += length > SHORTEST ? length : 1;
  }
  // It stays as it is where compressing saves too little.
  return Math.ceil(size < bytes.length * 0.75 ? size : bytes.length) + 24;
};
