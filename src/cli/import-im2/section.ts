import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Scalar,
} from "yaml";

/** Something about a configuration, and where in it. Lines and columns count from 1. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  /** As text: `services.compute.machines.cpu.price[0]`. */
  readonly path: string;
  readonly message: string;
}

/** A configuration that is being read, and what was found out about it. */
export class Configuration {
  /** What keeps it from being a catalog. */
  readonly issues: Finding[] = [];
  /** What the catalog does otherwise than the integration module. */
  readonly remarks: Finding[] = [];

  constructor(
    readonly document: Document.Parsed,
    readonly lines: LineCounter,
  ) {}
}

/**
 * A value of a configuration and its place. It is read as the integration module reads it (Go's
 * yaml.v3): `<<` is a key like others, a null is as good as nothing, and text may be a number.
 */
export class Section {
  readonly #node: Node | null;
  /** Where it stands: of a map its key, which tells more than its first one. */
  readonly #at: number;

  constructor(
    readonly configuration: Configuration,
    readonly path: string,
    readonly key: string,
    node: unknown,
    /** Where its key begins; of a list's item, and of the whole, where it begins itself. */
    private readonly keyAt: number,
  ) {
    const { document } = configuration;
    const resolved = isAlias(node) ? node.resolve(document) : node;
    this.#node = (resolved ?? null) as Node | null; // The document's own nodes.
    this.#at = isMap(resolved) ? keyAt : (placeOf(node) ?? keyAt);
  }

  /** The values of a map, by key. */
  get entries(): readonly Section[] {
    const node = this.#node;
    if (!isMap(node)) return [];
    return node.items.map(({ key, value }) => {
      const name = isScalar(key) ? sourceOf(key) : "";
      const path = this.path === "" ? name : `${this.path}.${name}`;
      return new Section(this.configuration, path, name, value, placeOf(key) ?? this.keyAt);
    });
  }

  /** The items of a list; undefined where it is none. */
  get items(): readonly Section[] | undefined {
    const node = this.#node;
    if (!isSeq(node)) return undefined;
    return node.items.map((item, index) => {
      const path = `${this.path}[${index}]`;
      return new Section(this.configuration, path, "", item, placeOf(item) ?? this.keyAt);
    });
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isNull(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  /** A scalar as it was written, if it was written without quotes. */
  get plain(): string | undefined {
    const node = this.#node;
    return isScalar(node) && node.type === "PLAIN" ? sourceOf(node) : undefined;
  }

  /** A scalar as text; undefined where it is none. */
  get scalarText(): string | undefined {
    if (this.isNull) return "";
    return isScalar(this.#node) ? sourceOf(this.#node) : undefined;
  }

  get(key: string): Section | undefined {
    return this.entries.find((entry) => entry.key === key);
  }

  require(key: string): Section | undefined {
    const found = this.get(key);
    if (found === undefined)
      this.issue(
        this.isMap ? `the key "${key}" is missing` : `expected a map with the key "${key}"`,
      );
    return found;
  }

  /** The maps of a map, such as machines by category. */
  requireEntries(key: string): readonly Section[] {
    const section = this.require(key);
    if (section && !section.isMap) section.issue("expected a map");
    return section?.entries ?? [];
  }

  /** Text, or "" where there is none. */
  text(key: string): string {
    const section = this.get(key);
    const text = section?.scalarText;
    if (section && text === undefined) section.issue("expected text");
    return text ?? "";
  }

  requireText(key: string): string {
    const text = this.require(key) && this.text(key);
    if (text === "") this.get(key)?.issue("expected text that is not empty");
    return text ?? "";
  }

  /** One of some words; undefined where the key is not there, or the word is none of them. */
  choice<T extends string>(key: string, words: readonly T[]): T | undefined {
    const section = this.get(key);
    const text = section?.scalarText;
    const word = words.find((one) => one === text);
    if (section && word === undefined) section.issue(`expected one of ${words.join(", ")}`);
    return word;
  }

  requireChoice<T extends string>(key: string, words: readonly T[]): T | undefined {
    return this.require(key) && this.choice(key, words);
  }

  /** Whether a part of the configuration is enabled. */
  get isEnabled(): boolean {
    const text = this.get("enabled")?.scalarText ?? "";
    return ["true", "True", "TRUE", "y", "Y", "yes", "on"].includes(text);
  }

  /** Remarks the keys that the integration module does not read. */
  readsOnly(keys: readonly string[]): void {
    for (const entry of this.entries)
      if (!keys.includes(entry.key))
        entry.remark("the integration module ignores this key", entry.keyAt);
  }

  issue(message: string): void {
    this.configuration.issues.push(this.#finding(message));
  }

  remark(message: string, at = this.#at): void {
    this.configuration.remarks.push(this.#finding(message, at));
  }

  #finding(message: string, at = this.#at): Finding {
    const { line, col } = this.configuration.lines.linePos(at);
    return { line, column: col, path: this.path, message };
  }
}

const sourceOf = ({ value, source }: Scalar): string =>
  typeof value === "string" ? value : (source ?? String(value));

const placeOf = (node: unknown): number | undefined =>
  isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
