import { isArgument, readProperties, refuseUnknown } from "./arguments";
import { Codec } from "./codec";
import type { AnyField, Fields, GivenOf, ReadOf } from "./field";
import type { Parse, Pass, Write } from "./pass";
import { isNothing, isRecord, type Values } from "./record";
import { unknownKey } from "./unknown-key";

/** The fields of a record, in the order in which they are sent, each with its key. */
export const table = <const F extends Readonly<Record<string, unknown>>>(fields: F): F => {
  // Checked: a table holds fields alone. TypeScript can't infer their types through `Fields`.
  for (const [key, field] of Object.entries(fields)) (field as AnyField).name(key);
  return fields;
};

/** Makes a record of a row. Where the pass has failed, the record is not used. */
export type Build<A> = (row: Values, pass: Pass) => A;

interface Options<A> {
  readonly expected?: string;
  /** Words for a key that the table does not have; null lets all pass. */
  readonly unknown?: ((key: string) => string) | null;
  /** What a message shows of a value that stands in the record's place, or under an unknown key. */
  readonly show?: (value: unknown) => unknown;
  /** Reads a row faster than the loop over the table does, in a silent pass: with literal keys. */
  readonly build?: Build<A>;
}

/** A part that is written by other means than its codec. */
export interface Part {
  readonly key: string;
  readonly write: Write;
}

/**
 * The codec of the record that a field table describes. What is sent has its keys in the table's
 * order, so that equal records are equal bytes.
 */
export class Struct<F> extends Codec<ReadOf<F>, GivenOf<F>> {
  readonly entries: readonly AnyField[];
  readonly keys: readonly string[];
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
    const { expected = "an object", build } = options;
    const byTable = buildByTable<ReadOf<F>>(entries);
    const parse: Parse<ReadOf<F>> = (value, pass) => {
      if (!isRecord(value)) return isNothing(value) ? undefined : pass.refuse(expected, value);
      return build && pass.isSilent ? build(value, pass) : byTable(value, pass);
    };
    super(name, parse, {
      expected,
      write: (value, pass) => {
        const values = this.values(value, pass);
        return values && this.writeValues(values, pass);
      },
    });
    const keys = entries.map(({ key }) => key);
    const { unknown = unknownKey(keys) } = options;
    this.entries = entries;
    this.keys = keys;
    this.#unknown = unknown;
    this.#show = options.show ?? ((given) => given);
    this.#indexes = new Map(keys.map((key, index) => [key, index]));
  }

  /** One of the values that `values` has read. */
  valueAt(values: readonly unknown[], key: string): unknown {
    return values[this.#indexes.get(key) ?? -1];
  }

  /** Reads each property once, behind the `first`; what is checked later is what was read here. */
  values(value: unknown, pass: Pass, first?: unknown[]): readonly unknown[] | undefined {
    if (!isArgument(value)) return pass.refuse(this.expected, this.#show(value));
    const values = readProperties(value, this.keys, pass, first);
    if (this.#unknown !== null)
      refuseUnknown(value, this.#indexes, this.#unknown, pass, this.#show);
    return values;
  }

  /** Checks and writes what `values` has read; one part of it by other means than its codec. */
  writeValues(values: readonly unknown[], pass: Pass, part?: Part): string {
    let text = "{";
    let index = 0;
    pass.enter();
    for (const field of this.entries) {
      const value = values[index++];
      const json = field.write(value, pass, field.key === part?.key ? part.write : undefined);
      if (json !== undefined) text += (text === "{" ? field.label : field.nextLabel) + json;
    }
    pass.leave();
    return `${text}}`;
  }

  /** Reads what `values` has read as arguments; the codecs of such a table read strictly. */
  take(values: readonly unknown[], pass: Pass): ReadOf<F> | undefined {
    const { failures } = pass;
    // Without a prototype: no caller gave what stands on `Object.prototype`.
    const taken: Values = Object.create(null);
    pass.enter();
    for (const [index, field] of this.entries.entries()) {
      const value = field.take(values[index], pass);
      if (value !== undefined) taken[field.key] = value;
    }
    pass.leave();
    // Honest: each field was taken as the table says.
    return pass.failures === failures ? (taken as ReadOf<F>) : undefined;
  }
}

export const struct = <const F extends Readonly<Record<string, unknown>>>(
  name: string,
  fields: F,
  options?: Options<ReadOf<F>>,
): Struct<F> => new Struct(name, table(fields), options);

const buildByTable =
  <A>(entries: readonly AnyField[]): Build<A> =>
  (row, pass) => {
    const record: Values = {};
    pass.enter();
    for (const field of entries) {
      const value = field.read(row[field.key], pass);
      if (value !== undefined) record[field.key] = value;
    }
    pass.leave();
    // Honest: each field has been read as the table says.
    return record as A;
  };
