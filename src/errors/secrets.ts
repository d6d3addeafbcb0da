/** What stands where a secret stood. */
const REDACTED = "[redacted]";

/** So many short-lived secrets are remembered: a late answer may echo one. */
const MAX_RECENT = 1024;

/** The secret as a text may carry it: as it is, in JSON, in a URL. */
const formsOf = (secret: string): string[] => {
  const forms = [secret, JSON.stringify(secret).slice(1, -1)];
  // A lone surrogate has no form in a URL.
  return /\p{Surrogate}/u.test(secret) ? forms : [...forms, encodeURIComponent(secret)];
};

/** One secret may be the beginning of another. */
const longestFirst = (secrets: readonly string[]): string[] =>
  [...new Set(secrets.filter((secret) => secret !== "").flatMap(formsOf))].sort(
    (a, b) => b.length - a.length,
  );

const replace = (forms: readonly string[], text: string): string =>
  forms.reduce((safe, form) => safe.replaceAll(form, REDACTED), text);

/** The secrets of a client. They are in no text that has passed `redact`. */
export class Secrets {
  readonly #kept = new Set<string>();
  readonly #recent = new Set<string>();
  #forms: readonly string[] | undefined;

  /** For as long as there is a client. */
  keep(secret: string): void {
    this.#kept.add(secret);
    this.#forms = undefined;
  }

  /** Until many newer ones came. */
  remember(secret: string): void {
    const isKnown = this.#recent.delete(secret);
    this.#recent.add(secret);
    if (isKnown) return;
    this.#forms = undefined;
    for (const oldest of this.#recent) {
      if (this.#recent.size <= MAX_RECENT) break;
      this.#recent.delete(oldest);
    }
  }

  /** Keeps the secrets of one call as well. */
  redactAlso(secrets: readonly string[]): (text: string) => string {
    if (secrets.length === 0) return this.redact;
    return (text) => replace(longestFirst([...this.#all, ...secrets]), text);
  }

  readonly redact = (text: string): string => {
    this.#forms ??= longestFirst(this.#all);
    return replace(this.#forms, text);
  };

  get #all(): string[] {
    return [...this.#kept, ...this.#recent];
  }
}
