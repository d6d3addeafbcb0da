import { tryTo } from "./try-to";

/** Punctuation that HTML has names for. */
const NAMED: ReadonlyMap<string, string> = new Map(
  "amp& lt< gt> quot\" apos' sol/ plus+ equals= colon: period. lowbar_ num# percnt% commat@ excl! dollar$ lpar( rpar) ast* comma, semi; quest? lsqb[ lbrack[ bsol\\ rsqb] rbrack] hat^ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace}"
    .split(" ")
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** One escape: of a URL (UTF-8), of HTML, of JSON or JavaScript. */
const ESCAPE =
  /%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}|&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));|\\(?:u([\da-f]{4})|x([\da-f]{2})|(["\\/]))/gi;
const MAY_HAVE_ESCAPE = /[%&\\]/;

/** So many layers, one around the other, are undone. */
const MAX_LAYERS = 8;

const decode = (spelled: string, groups: readonly unknown[]): string => {
  const [hex, decimal, name, unit, byte, itself] = groups;
  if (itself !== undefined) return String(itself);
  if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? spelled;
  const code = hex ?? unit ?? byte;
  const decoded = tryTo(() =>
    code === undefined && decimal === undefined
      ? decodeURIComponent(spelled)
      : String.fromCodePoint(Number(code === undefined ? decimal : `0x${code}`)),
  );
  return decoded ?? spelled;
};

/** Undoes one layer; `places`, where it is given, gets the source's index of each character. */
const withoutLayer = (text: string, places?: number[]): string => {
  let done = 0;
  const keep = (to: number): void => {
    while (done < to) places?.push(done++);
  };
  const plain = text.replace(
    ESCAPE,
    (spelled: string, ...rest: (string | number | undefined)[]) => {
      // After the groups come the offset and the whole text.
      const offset = Number(rest.at(-2));
      const decoded = decode(spelled, rest);
      if (places === undefined) return decoded;
      keep(offset);
      for (const _ of decoded.split("")) places.push(offset);
      done = offset + spelled.length;
      return decoded;
    },
  );
  if (places !== undefined) keep(text.length + 1);
  return plain;
};

/**
 * The one form that all spellings of a text share: without escapes, however they are nested, and
 * with form encoding's `+` as a space. `places`, where it is given, gets the text's index of each
 * of its characters, and of the end.
 */
export const plainForm = (text: string, places?: number[]): string => {
  let plain = text;
  if (places !== undefined) for (let at = 0; at <= text.length; at++) places.push(at);
  for (let layer = 0; layer < MAX_LAYERS && MAY_HAVE_ESCAPE.test(plain); layer++) {
    const inLayer: number[] | undefined = places && [];
    const next = withoutLayer(plain, inLayer);
    if (next === plain) break;
    plain = next;
    const before = places?.splice(0);
    for (const index of inLayer ?? []) places?.push(before?.[index] ?? index);
  }
  return plain.replaceAll("+", " ");
};
