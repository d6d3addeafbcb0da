import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { InvalidFilesError, invalidFile, issueAt } from "./issue";
import { isMergeKey } from "./merge-key";
import type { Entry, Places } from "./places";
import type { Source } from "./source";

/** Aliases inside of what an alias stands for count each time: a small file can mean billions. */
const MAX_ALIASES = 100;
const TOO_DEEP = "it is nested too deeply";

const WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "this key is here twice",
  TAB_AS_INDENT: "YAML can't be indented with tabs: use spaces",
  MULTIPLE_DOCS: "a file holds one document, and `---` begins a second one",
};

/**
 * Reads YAML 1.2, of which JSON is a part, with merges (`<<`). A number whose shortest form is not
 * what was written (`0.10`, `1e-7`) is read as the text that was written.
 */
export const readYaml = (source: Source, places: Places): unknown => {
  try {
    const document = parseDocument(source.text, { prettyErrors: false, stringKeys: true });
    const errors = [...document.errors, ...document.warnings];
    if (errors.length > 0) throw invalid(source, errors);
    return new Reader(source, places).read(document.contents);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidFile(source.file, TOO_DEEP);
  }
};

/** After the first mistake of grammar the others mean little; each duplicate key is its own. */
const invalid = (source: Source, errors: readonly YAMLError[]): InvalidFilesError => {
  const duplicates = errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  const told = first === undefined ? duplicates : [first];
  return new InvalidFilesError(
    told.map(({ code, message, pos }) =>
      issueAt(source.place(pos[0]), "", WORDS[code] ?? wordsOf(message, source.file)),
    ),
  );
};

const wordsOf = (message: string, file: string): string =>
  message.includes("call stack")
    ? TOO_DEEP
    : `not valid ${file.endsWith(".json") ? "JSON" : "YAML"}: ${message}`;

interface Read {
  readonly value: unknown;
  /** How many aliases it took. */
  readonly aliases: number;
}

/** Makes values of nodes in the order of the file, and notes where they stand. */
class Reader {
  /** By name, the latest; undefined while it is being read. */
  readonly #anchors = new Map<string, Read | undefined>();
  #aliases = 0;

  constructor(
    private readonly source: Source,
    private readonly places: Places,
  ) {}

  read(node: unknown): unknown {
    if (isAlias(node)) return this.#alias(node);
    if (!isNode(node)) return null;
    const { anchor } = node;
    if (anchor === undefined) return this.#value(node);
    const before = this.#aliases;
    this.#anchors.set(anchor, undefined);
    const value = this.#value(node);
    this.#anchors.set(anchor, { value, aliases: this.#aliases - before });
    return value;
  }

  #value(node: Node): unknown {
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#list(node);
    return isScalar(node) ? scalarValue(node) : null;
  }

  #alias(alias: Alias): unknown {
    const name = alias.source;
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      const isInside = this.#anchors.has(name);
      throw this.#invalid(
        alias,
        isInside ? `*${name} stands inside of &${name}` : `there is no &${name} before this alias`,
      );
    }
    this.#aliases += 1 + anchor.aliases;
    if (this.#aliases > MAX_ALIASES)
      throw this.#invalid(alias, `there are more than ${MAX_ALIASES} aliases`);
    return anchor.value;
  }

  #list({ items }: YAMLSeq): unknown[] {
    return this.places.list(items.map((item) => this.#entry(item, item)));
  }

  #map({ items }: YAMLMap): object {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const { key, value } of items)
      if (isMergeKey(key)) {
        // Of several maps the earlier ones count.
        for (const [name, entry] of this.#merged(value))
          if (!merged.has(name)) merged.set(name, entry);
      } else own.set(isScalar(key) ? String(key.value) : "", this.#entry(key, value));
    return this.places.object(new Map([...merged, ...own]));
  }

  /** The entries of the maps that `<<` names. */
  #merged(node: unknown): readonly (readonly [string, Entry])[] {
    const value = this.read(node);
    return (Array.isArray(value) ? value : [value]).flatMap((part) => {
      if (typeof part === "object" && part !== null && !Array.isArray(part))
        return [...this.places.entriesOf(part)];
      throw this.#invalid(node, "`<<` takes a map, or a list of maps");
    });
  }

  #entry(key: unknown, node: unknown): Entry {
    const keyAt = startOf(key) ?? 0;
    const { source } = this;
    return { value: this.read(node), source, keyAt, valueAt: startOf(node) ?? keyAt };
  }

  #invalid(node: unknown, message: string): InvalidFilesError {
    return new InvalidFilesError([issueAt(this.source.place(startOf(node) ?? 0), "", message)]);
  }
}

const startOf = (node: unknown): number | undefined =>
  isNode(node) ? (node.range?.[0] ?? undefined) : undefined;

const scalarValue = ({ value, source }: Scalar): unknown =>
  typeof value === "number" && source !== undefined && String(value) !== source ? source : value;
