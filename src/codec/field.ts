import type { Coder } from "./codec";
import type { Parse, Pass, Write } from "./pass";

/**
 * Who gives a field, and what its absence means:
 * - `required`: the caller has to decide it; always there when read.
 * - `defaulted`: sent with its default when left out; always there when read.
 * - `optional`: sent only when given; absent when unset.
 * - `server`: the Core owns it: accepted from the caller and never sent; absent when unset.
 */
export type Presence = "required" | "defaulted" | "optional" | "server";

/** What a field reads as: undefined where it may be unset. */
export type FieldValue<A, P extends Presence> = P extends "required" | "defaulted"
  ? A
  : A | undefined;

interface Absence<A, I> {
  /** What is sent when the caller leaves the field out. */
  readonly default?: I;
  /** What an unset field reads as. Without it, it is absent, or its record is refused. */
  readonly unset?: A;
  /** Is null a value like others, instead of "left out"? */
  readonly nullIsValue?: boolean;
}

/** A row of a field table. `A` is its type when read, `I` when given. */
export class Field<A, I, P extends Presence> {
  /** Its key in the table. */
  key = "";
  /** The key as it stands in JSON: in front of all others, and behind another. */
  label = "";
  nextLabel = "";
  readonly expected: string;
  /** As its codec does it: undefined where it is unset, or was refused. */
  readonly parse: Parse<A>;
  readonly #write: Write;
  readonly #unset: A | undefined;
  /** What is written where the caller leaves the field out. */
  readonly #default: string | undefined;
  readonly #nullIsValue: boolean;

  constructor(
    readonly codec: Coder<A, I>,
    readonly presence: P,
    { default: value, unset, nullIsValue = false }: Absence<A, I> = {},
  ) {
    this.expected = codec.expected;
    this.parse = codec.parse;
    this.#write = codec.write;
    this.#unset = unset;
    this.#default = value === undefined ? undefined : JSON.stringify(value);
    this.#nullIsValue = nullIsValue;
  }

  /** A table tells its fields where they stand. */
  name(key: string): void {
    if (this.key !== "" && this.key !== key)
      throw new TypeError(`a field can't be both "${this.key}" and "${key}"`);
    this.key = key;
    this.label = `${JSON.stringify(key)}:`;
    this.nextLabel = `,${this.label}`;
  }

  /** Reads the field's value in a row that the pass has entered. */
  read(value: unknown, pass: Pass): A | undefined {
    const { failures } = pass;
    pass.key = this.key;
    const parsed = this.parse(value, pass);
    return parsed === undefined && pass.failures === failures ? this.unset(pass, value) : parsed;
  }

  /** What the field reads as where it is unset; it is refused where it has to be there. */
  unset(pass: Pass, value?: unknown): FieldValue<A, P> {
    // A fresh object each time, so that no two records share one.
    const unset = typeof this.#unset === "object" ? this.parse(this.#unset, pass) : this.#unset;
    if (unset === undefined && this.presence === "required") pass.refuse(this.expected, value);
    // Honest: where a required field is missing, the pass has failed, and its record is not used.
    return unset as FieldValue<A, P>;
  }

  /** Reads an argument that was given for the field. */
  take(value: unknown, pass: Pass): A | undefined {
    pass.key = this.key;
    return this.#isLeftOut(value) ? this.#refuseMissing(value, pass) : this.parse(value, pass);
  }

  /**
   * Writes what was given for the field, or its default; undefined for what is not sent. `write`
   * replaces the codec's.
   */
  write(value: unknown, pass: Pass, write: Write = this.#write): string | undefined {
    pass.key = this.key;
    if (this.#isLeftOut(value)) return this.#refuseMissing(value, pass) ?? this.#default;
    const json = write(value, pass);
    // What the server owns only has to be what a Core could have shown.
    return this.presence === "server" ? undefined : json;
  }

  #isLeftOut(value: unknown): boolean {
    return value === undefined || (value === null && !this.#nullIsValue);
  }

  #refuseMissing(value: unknown, pass: Pass): undefined {
    return this.presence === "required" ? pass.refuse(this.expected, value) : undefined;
  }
}

/** `unset`: what an absent one reads as, where the Core leaves out or stores what `create` requires. */
export const required = <A, I>(
  codec: Coder<A, I>,
  absence: Pick<Absence<A, I>, "unset"> = {},
): Field<A, I, "required"> => new Field(codec, "required", absence);

/** `unset` differs from the default where Core2 leaves out what is false (spec §2). */
export const defaulted = <A extends I, I>(
  codec: Coder<A, I>,
  value: NoInfer<A>,
  { unset = value }: { readonly unset?: NoInfer<A> } = {},
): Field<A, I, "defaulted"> => new Field(codec, "defaulted", { default: value, unset });

export const optional = <A, I>(codec: Coder<A, I>): Field<A, I, "optional"> =>
  new Field(codec, "optional");

/** An option of a function: null does not mean "left out" there. */
export const option = <A, I>(codec: Coder<A, I>): Field<A, I, "optional"> =>
  new Field(codec, "optional", { nullIsValue: true });

export const serverOwned = <A, I>(codec: Coder<A, I>): Field<A, I, "server"> =>
  new Field(codec, "server");

/** Of any field: what a loop over a table needs. */
export type AnyField = Field<unknown, unknown, Presence>;
export type Fields = Readonly<Record<string, AnyField>>;

type ReadValue<F> = F extends Field<infer A, infer _, Presence> ? A : never;
type GivenValue<F> = F extends Field<infer _, infer I, Presence> ? I : never;

/** The fields of these presences, as they are read, and as they are given. */
type Read<F, P extends Presence> = {
  -readonly [K in keyof F as F[K] extends { readonly presence: P } ? K : never]: ReadValue<F[K]>;
};
type Given<F, P extends Presence, Unset = never> = {
  -readonly [K in keyof F as F[K] extends { readonly presence: P } ? K : never]:
    | GivenValue<F[K]>
    | Unset;
};
type ReadHalves<F> = Read<F, "required" | "defaulted"> & Partial<Read<F, "optional" | "server">>;
type GivenHalves<F> = Given<F, "required"> &
  Partial<Given<F, Exclude<Presence, "required">, null | undefined>>;

// `infer` writes the two halves as one plain object type, which is what an editor shows.
/** The type of a record that was read. */
export type ReadOf<F> = ReadHalves<F> extends infer T ? { [K in keyof T]: T[K] } : never;

/** The type of a record that is given to be sent; null and undefined mean "left out". */
export type GivenOf<F> = GivenHalves<F> extends infer T ? { [K in keyof T]: T[K] } : never;
