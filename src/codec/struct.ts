import { isArgument, readProperty, refuseUnknown } from "./arguments";
import { Codec } from "./codec";
import type { AnyField, Fields, GivenOf, ReadOf } from "./field";
import type { Parse, Pass } from "./pass";
import { isNothing, isRecord, type Values } from "./record";
import { unknownKey } from "./unknown-key";

/** The fields of a record, in the order in which they are sent, each with its key. */
export const table = <const F extends Readonly<Record<string, unknown>>>(fields: F): F => {
  // Checked: a table holds fields alone. TypeScript can't infer their types through `Fields`.
  for (const [key, field] of Object.entries(fields)) (field as AnyField).name(key);
  return fields;
};

interface Options<A> {
  readonly expected?: string;
  /** Words for a key that the table does not have; null lets all pass. */
  readonly unknown?: ((key: string) => string) | null;
  /** What a message shows of a value that stands in the record's place, or under an unknown key. */
  readonly show?: (value: unknown) => unknown;
  /** Reads a row faster than the loop over the table does: with literal keys. */
  readonly build?: (row: Values, pass: Pass) => A;
}

/** A property that was read before the others. */
export interface Known {
  readonly key: string;
  readonly value: unknown;
}

/** A part that is written by other means than its codec. */
export interface Part {
  readonly key: string;
  readonly write: (out: string[]) => void;
}

/**
 * The codec of the record that a field table describes. What is sent has its keys in the table's
 * order, so that equal records are equal bytes.
 */
export class Struct<F> extends Codec<ReadOf<F>, GivenOf<F>> {
  readonly entries: readonly AnyField[];
  readonly #unknown: ((key: string) => string) | null;
  readonly #show: (value: unknown) => unknown;
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(
    name: string,
    readonly fields: F,
    options: Options<ReadOf<F>> = {},
  ) {
    // Checked: a table holds fields alone.
    const entries = Object.values(fields as Fields);
    const { expected = "an object", build = byTable<ReadOf<F>>(entries) } = options;
    const parse: Parse<ReadOf<F>> = (value, pass) => {
      if (isRecord(value)) return build(value, pass);
      return isNothing(value) ? undefined : pass.refuse(expected, value);
    };
    super(name, parse, { expected, write: (value, pass, out) => this.#write(value, pass, out) });
    const keys = entries.map(({ key }) => key);
    const { unknown = unknownKey(keys) } = options;
    this.entries = entries;
    this.#unknown = unknown;
    this.#show = options.show ?? ((given) => given);
    this.#indexes = new Map(keys.map((key, index) => [key, index]));
  }

  /** One of the values that `values` has read. */
  valueAt(values: readonly unknown[], key: string): unknown {
    return values[this.#indexes.get(key) ?? -1];
  }

  /** Reads each property once; what is checked later is what was read here. */
  values(value: unknown, pass: Pass, known?: Known): readonly unknown[] | undefined {
    if (!isArgument(value)) return pass.refuse(this.expected, this.#show(value));
    const values: unknown[] = [];
    for (const { key } of this.entries)
      values.push(key === known?.key ? known.value : readProperty(value, key, pass));
    if (this.#unknown !== null)
      refuseUnknown(value, this.#indexes, this.#unknown, pass, this.#show);
    return values;
  }

  /** Checks and writes what `values` has read; one part of it by other means than its codec. */
  writeValues(values: readonly unknown[], pass: Pass, out: string[], part?: Part): void {
    const start = out.length;
    for (let index = 0; index < this.entries.length; index++) {
      const field = this.entries[index];
      if (field === undefined) break;
      if (field.key === part?.key) {
        out.push(field.prefix);
        part.write(out);
      } else field.write(values[index], pass, out);
    }
    const first = out[start];
    // The first field came with the comma that the others need.
    if (first === undefined) out.push("{");
    else out[start] = `{${first.slice(1)}`;
    out.push("}");
  }

  /** Takes what `values` has read as it is, by codecs that are strict when they read. */
  take(values: readonly unknown[], pass: Pass): ReadOf<F> | undefined {
    const { failures } = pass;
    // Without a prototype, on which anybody could have put an option.
    const taken: Values = Object.create(null);
    for (const [index, field] of this.entries.entries()) {
      const value = field.take(values[index], pass);
      if (value !== undefined) taken[field.key] = value;
    }
    // Honest: each field was taken as the table says.
    return pass.failures === failures ? (taken as ReadOf<F>) : undefined;
  }

  #write(value: unknown, pass: Pass, out: string[]): void {
    const values = this.values(value, pass);
    if (values !== undefined) this.writeValues(values, pass, out);
  }
}

export const struct = <const F extends Readonly<Record<string, unknown>>>(
  name: string,
  fields: F,
  options?: Options<ReadOf<F>>,
): Struct<F> => new Struct(name, table(fields), options);

const byTable =
  <A>(entries: readonly AnyField[]) =>
  (row: Values, pass: Pass): A => {
    const record: Values = {};
    for (const field of entries) {
      const value = field.read(row[field.key], pass);
      if (value !== undefined) record[field.key] = value;
    }
    // Honest: each field has been read as the table says, or the pass has failed.
    return record as A;
  };
