import type { Expected, Path, Report } from "./pass";
import { shorten, show } from "./show";

/** One thing that is wrong with one value. @since 0.1.0 */
export interface Issue {
  /** From the argument inward: `["items", 3, "price"]`. */
  readonly path: (string | number)[];
  /** What it should have been: `text of one line`. */
  readonly expected: string;
  /** What it was, shortened; `nothing` where it is missing. */
  readonly received: string;
  /** All of it in one line: `items[3].name: expected text of one line, got "a\nb"`. */
  readonly message: string;
}

const NOTHING = show(undefined);

/** How a path is written: `items[3].category.name`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (!/^[\w$-]+$/.test(part)) return `${text}[${show(part)}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");

/** What was expected, in words: a function makes them now. */
export const wordsOf = (expected: Expected): string =>
  typeof expected === "function" ? expected() : expected;

const sentence = (path: Path, expected: string, received: string): string => {
  const where = pathText(path);
  const outcome = received === NOTHING ? "but it is missing" : `got ${received}`;
  return `${where === "" ? "" : `${where}: `}expected ${expected}, ${outcome}`;
};

/** What is wrong with a value, in one line. */
export const messageOf = (path: Path, expected: Expected, value: unknown): string =>
  sentence(path, wordsOf(expected), show(value));

const issueOf = (path: Issue["path"], expected: string, received: string): Issue => ({
  path,
  expected,
  received,
  message: sentence(path, expected, received),
});

/** The issue of a part that stands at `path`. */
export const issueAt = (path: Path, { path: inner, expected, received }: Issue): Issue =>
  issueOf([...path, ...inner], expected, received);

/** As many issues as are kept; the others are only counted. */
const MAX_ISSUES = 100;
const MAX_KEY = 100;

/**
 * Collects what is wrong with one value. The issues are written when an error is made of them, by
 * which time all secrets are known.
 */
export class Issues {
  readonly #refusals: [path: Path, expected: string, value: unknown][] = [];
  count = 0;

  readonly report: Report = (path, expected, value) => {
    this.count++;
    if (this.#refusals.length < MAX_ISSUES)
      this.#refusals.push([[...path], wordsOf(expected), value]);
  };

  /** The first issues, without secrets. */
  list(redact: (text: string) => string): Issue[] {
    return this.#refusals.map(([path, expected, value]) => {
      // Redacted before a long text is cut, and after a number has become one.
      const received = redact(show(typeof value === "string" ? redact(value) : value));
      const safePath = path.map((part) =>
        typeof part === "number" ? part : shorten(redact(part), MAX_KEY),
      );
      return issueOf(safePath, redact(expected), received);
    });
  }
}
