import type { Place, Source } from "./source";

/** A value of an object or array, and where it stands: offsets into its source. */
export interface Entry {
  readonly value: unknown;
  readonly source: Source;
  /** Where its key begins; of an array's item the same as `valueAt`. */
  readonly keyAt: number;
  readonly valueAt: number;
}

type Path = readonly (string | number)[];

/** Makes the objects and arrays that files hold, and knows where their parts stand. */
export class Places {
  // By object, not by path: what an alias or a merge takes over keeps the place of its anchor.
  readonly #entries = new WeakMap<object, ReadonlyMap<string, Entry>>();

  object(entries: ReadonlyMap<string, Entry>): object {
    const object = Object.fromEntries([...entries].map(([key, { value }]) => [key, value]));
    this.#entries.set(object, entries);
    return object;
  }

  list(entries: readonly Entry[]): unknown[] {
    const list = entries.map(({ value }) => value);
    this.#entries.set(list, new Map(entries.map((entry, index) => [String(index), entry])));
    return list;
  }

  /** The entries of an object or array that was made here; of another value none. */
  entriesOf(value: unknown): ReadonlyMap<string, Entry> {
    return (value instanceof Object ? this.#entries.get(value) : undefined) ?? new Map();
  }

  /**
   * The place of what a path leads to: of the value, or with `atKey`, and of an object, of its key.
   * Where the path leads to nothing, the key of the last part that is there; undefined where none is.
   */
  find(root: unknown, path: Path, atKey = false): Place | undefined {
    let value = root;
    let last: Entry | undefined;
    for (const part of path) {
      const entry = this.entriesOf(value).get(String(part));
      if (entry === undefined) return last?.source.place(last.keyAt);
      last = entry;
      value = entry.value;
    }
    return last?.source.place(atKey || value instanceof Object ? last.keyAt : last.valueAt);
  }
}
