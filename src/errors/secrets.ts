import { plainForm } from "./spellings";

/** What stands where a secret stood. */
const REDACTED = "[redacted]";

/** Of a longer text only this much is searched, and half of that kept: no message shows as much. */
const MAX_TEXT = 128 * 1024;

/** A shorter plain form would also be found in texts without the secret. */
const MIN_PLAIN = 4;

/** `Basic …`, `Bearer …`: what follows the scheme is a secret of its own. */
const AFTER_SCHEME = /^[a-z][\w-]* +(\S{8,})$/i;

interface Secret {
  readonly text: string;
  /** Without escapes: a secret can have some of its own. */
  readonly plain: string;
  /** The header's value that it comes from, if from any. */
  readonly header: string | undefined;
}

/** From where to where a secret stands in a text. */
type Span = readonly [start: number, end: number];

/**
 * What no message may show: the secrets of a client, for as long as there is one, or, as a scope
 * of them, those of one call or renewal. A scope is garbage when its call is, so that the cost of
 * a call does not grow with the tokens that the client has seen.
 */
export class Secrets {
  readonly #own = new Map<string, Secret>();
  readonly #others = new Set<Secrets>();
  #shown: string | undefined;

  /**
   * The secrets of one call: these, and its own. Its `jobId` is shown, even where a header's value
   * is the same.
   */
  scope(jobId?: string): Secrets {
    const scope = new Secrets();
    scope.include(this);
    scope.#shown = jobId;
    return scope;
  }

  /** Knows what these know, now and later. */
  include(others: Secrets): void {
    this.#others.add(others);
  }

  exclude(others: Secrets): void {
    this.#others.delete(others);
  }

  /** Keeps a header's value, as `add` does. */
  addHeader(value: string): void {
    this.add(value, value.trim());
  }

  /** Keeps a token, in whichever spelling, trimmed, and without its scheme. */
  add(text: string, header?: string): void {
    const known = this.#own.get(text);
    // A token stays one where a header has it as well.
    const isKnown = known !== undefined && (known.header === undefined || header !== undefined);
    if (text === "" || isKnown) return;
    const { text: plain } = plainForm(text);
    this.#own.set(text, { text, plain: plain.length < MIN_PLAIN ? text : plain, header });
    this.add(text.trim(), header);
    const bare = AFTER_SCHEME.exec(text)?.[1];
    if (bare !== undefined) this.add(bare, header);
  }

  /** The text without secrets. */
  readonly redact = (text: string): string => {
    // No spelling is shorter than the plain form.
    const secrets = [...this.#known(this.#shown)].filter(
      ({ plain }) => plain.length <= text.length,
    );
    if (secrets.length === 0) return text;
    const head = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
    const { text: plain, places } = plainForm(head);
    const spans = secrets.flatMap((secret) => [
      ...spansOf(secret.text, head),
      ...spansOf(secret.plain, plain, places),
    ]);
    const kept = head === text ? text : head.slice(0, MAX_TEXT / 2);
    return spans.length === 0 ? kept : withoutSpans(kept, spans);
  };

  *#known(shown: string | undefined, seen = new Set<Secrets>()): Generator<Secret> {
    // A renewal and those who wait for it know each other.
    if (seen.has(this)) return;
    seen.add(this);
    for (const secret of this.#own.values())
      if (shown === undefined || secret.header !== shown) yield secret;
    for (const others of this.#others) yield* others.#known(shown, seen);
  }
}

/** `places`: where the text's characters stand in its source. */
const spansOf = (secret: string, text: string, places?: readonly number[]): Span[] => {
  const spans: Span[] = [];
  for (let at = text.indexOf(secret); at >= 0; ) {
    const end = at + secret.length;
    spans.push([places?.[at] ?? at, places?.[end] ?? end]);
    at = text.indexOf(secret, end);
  }
  return spans;
};

/** Secrets can overlap, and one can be a part of another. */
const withoutSpans = (text: string, spans: Span[]): string => {
  spans.sort(([a], [b]) => a - b);
  let safe = "";
  let done = 0;
  for (const [start, end] of spans) {
    if (start >= text.length) break;
    if (start >= done) safe += text.slice(done, start) + REDACTED;
    done = Math.max(done, end);
  }
  return safe + text.slice(done);
};
