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

/** How many nested layers of escapes are undone. */
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

/** A text without escapes. */
export interface Plain {
  readonly text: string;
  /** The source's index of each of its characters, and of the end; left out where both are the same. */
  readonly places?: readonly number[];
}

/** Undoes one layer. */
const withoutLayer = ({ text, places: outer }: Plain): Plain => {
  const places: number[] = [];
  let done = 0;
  const keep = (to: number): void => {
    for (; done < to; done++) places.push(outer?.[done] ?? done);
  };
  const plain = text.replace(
    ESCAPE,
    (spelled: string, ...rest: (string | number | undefined)[]) => {
      // After the groups come the offset and the whole text.
      const offset = Number(rest.at(-2));
      const decoded = decode(spelled, rest);
      keep(offset);
      for (const _ of decoded.split("")) places.push(outer?.[offset] ?? offset);
      done = offset + spelled.length;
      return decoded;
    },
  );
  keep(text.length + 1);
  return { text: plain, places };
};

/**
 * The one form that all spellings of a text share: without escapes, however they are nested, and
 * with form encoding's `+` as a space.
 */
export const plainForm = (text: string): Plain => {
  let plain: Plain = { text };
  for (let layer = 0; layer < MAX_LAYERS && MAY_HAVE_ESCAPE.test(plain.text); layer++) {
    const next = withoutLayer(plain);
    if (next.text === plain.text) break;
    plain = next;
  }
  return { ...plain, text: plain.text.replaceAll("+", " ") };
};
