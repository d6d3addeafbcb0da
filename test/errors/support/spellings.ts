import fc from "fast-check";

const each = (text: string, spell: (character: string) => string): string =>
  Array.from(text, (character) => (/[\w.~-]/.test(character) ? character : spell(character))).join(
    "",
  );
const hexOf = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, "0");

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "/": "&sol;",
  "+": "&plus;",
  "=": "&equals;",
};

/** How a server, a proxy or a library may write a secret of ASCII that it echoes. */
export const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "percent-encoded": encodeURIComponent,
  "percent-encoded in lower case": (secret) =>
    encodeURIComponent(secret).replace(/%../g, (spelled) => spelled.toLowerCase()),
  "percent-encoded to its last letter": (secret) =>
    Array.from(secret, (character) => `%${hexOf(character, 2)}`).join(""),
  "form-encoded": (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  "in HTML, by name": (secret) =>
    secret.replace(/[&<>"'/+=]/g, (character) => NAMES[character] ?? character),
  "in HTML, decimal": (secret) => each(secret, (it) => `&#${it.charCodeAt(0)};`),
  "in HTML, hexadecimal": (secret) => each(secret, (it) => `&#x${hexOf(it, 2)};`),
  "in HTML, hexadecimal upper case": (secret) =>
    each(secret, (it) => `&#X${hexOf(it, 4).toUpperCase()};`),
  "in JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "in JSON of PHP": (secret) => JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
  "in JSON, escaped": (secret) => each(secret, (it) => `\\u${hexOf(it, 4)}`),
  "in JSON, escaped in upper case": (secret) =>
    each(secret, (it) => `\\u${hexOf(it, 4).toUpperCase()}`),
  "in JavaScript": (secret) => each(secret, (it) => `\\x${hexOf(it, 2)}`),
};

const spell = fc.constantFrom(...Object.values(SPELLINGS));

/** Each part of a text in a spelling of its own. */
export const mixedSpelling = (secret: string): fc.Arbitrary<string> =>
  fc
    .array(spell, { minLength: secret.length, maxLength: secret.length })
    .map((spells) => Array.from(secret, (part, index) => spells[index]?.(part) ?? part).join(""));

/** What tokens and credentials are made of. */
export const secrets = fc.oneof(
  fc.stringMatching(/^[\w~+/=.-]{24,64}$/),
  fc.uuid(),
  fc.stringMatching(/^(Basic|Bearer|ApiKey) [\w+/-]{24,40}={0,2}$/),
  fc
    .stringMatching(/^[A-Za-z0-9!#$*()/:;<=>?@[\]^_`{|}~,.'" +-]{24,64}$/)
    .filter((it) => it === it.trim()),
);
