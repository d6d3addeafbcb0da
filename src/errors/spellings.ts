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

const decode = (spelled: string, ...groups: readonly (string | undefined)[]): string => {
  const [hex, decimal, name, unit, byte, itself] = groups;
  if (itself !== undefined) return itself;
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? spelled;
  const code = hex ?? unit ?? byte;
  if (code === undefined && decimal === undefined)
    return tryTo(() => decodeURIComponent(spelled)) ?? spelled;
  const point = code === undefined ? Number(decimal) : Number.parseInt(code, 16);
  return tryTo(() => String.fromCodePoint(point)) ?? spelled;
};

/** Undoes one layer; `places`, where it is given, gets the source's index of each character. */
const unescapeLayer = (text: string, places?: number[]): string => {
  let end = 0;
  const copied = (to: number): void => {
    for (; end < to; end++) places?.push(end);
  };
  const plain = text.replace(
    ESCAPE,
    (spelled: string, ...rest: (string | number | undefined)[]) => {
      // After the groups come the offset and the whole text.
      const offset = Number(rest.at(-2));
      const decoded = decode(spelled, ...(rest.slice(0, 6) as (string | undefined)[]));
      if (places === undefined) return decoded;
      copied(offset);
      for (let unit = 0; unit < decoded.length; unit++) places.push(offset);
      end = offset + spelled.length;
      return decoded;
    },
  );
  copied(text.length);
  places?.push(text.length);
  return plain;
};

/**
 * The one form that all spellings of a text share: without escapes, however they are nested, and
 * with form encoding's `+` as a space.
 */
export const plainForm = (text: string): string => {
  let plain = text;
  for (let layer = 0; layer < MAX_LAYERS && MAY_HAVE_ESCAPE.test(plain); layer++) {
    const next = unescapeLayer(plain);
    if (next === plain) break;
    plain = next;
  }
  return plain.replaceAll("+", " ");
};

/** Where in the text each character of its plain form begins; one more entry for the end. */
export const plainPlaces = (text: string): readonly number[] => {
  let plain = text;
  let places = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let layer = 0; layer < MAX_LAYERS && MAY_HAVE_ESCAPE.test(plain); layer++) {
    const inLayer: number[] = [];
    const next = unescapeLayer(plain, inLayer);
    if (next === plain) break;
    const before = places;
    places = inLayer.map((index) => before[index] ?? index);
    plain = next;
  }
  return places;
};
