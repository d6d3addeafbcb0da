import type { Path, Report } from "./kind";
import { shorten, show } from "./show";

/** One thing that is wrong with one value. @since 0.1.0 */
export interface Issue {
  /** From the argument inward: `["items", 3, "price"]`. */
  readonly path: (string | number)[];
  /** What it should have been: `text of one line`. */
  readonly expected: string;
  /** What it was, shortened. */
  readonly received: string;
  /** All of it in one line: `items[3].name: expected text of one line, got "a\nb"`. */
  readonly message: string;
}

/** How a path is written: `items[3].category.name`. */
const pathText = (path: Path): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (!/^[\w$]+$/.test(part)) return `${text}[${show(part)}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");

/** As many issues as are kept; the others are only counted. */
const MAX_ISSUES = 100;
const MAX_KEY = 100;

/** Collects the issues of one value. Secrets are taken out before anything is cut short. */
export class Issues {
  readonly list: Issue[] = [];
  count = 0;

  constructor(private readonly redact: (text: string) => string) {}

  readonly report: Report = (path, expected, value) => {
    this.count++;
    if (this.list.length >= MAX_ISSUES) return;
    // Redacted before a long text is cut, and after a number has become one.
    const received = this.redact(show(typeof value === "string" ? this.redact(value) : value));
    this.list.push(this.#issue(path, this.redact(expected), received));
  };

  /** Takes over an issue of a part that stands at `path`. */
  adopt(path: Path, { path: inner, expected, received }: Issue): void {
    this.count++;
    if (this.list.length < MAX_ISSUES)
      this.list.push(this.#issue([...path, ...inner], expected, received));
  }

  #issue(path: Path, expected: string, received: string): Issue {
    const safePath = path.map((part) =>
      typeof part === "number" ? part : shorten(this.redact(part), MAX_KEY),
    );
    const where = pathText(safePath);
    const message = `${where === "" ? "" : `${where}: `}expected ${expected}, got ${received}`;
    return { path: safePath, expected, received, message };
  }
}
