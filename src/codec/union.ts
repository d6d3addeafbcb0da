import { isArgument, readProperty } from "./arguments";
import { Codec } from "./codec";
import type { AnyField, GivenOf, ReadOf } from "./field";
import { Literal, oneOf } from "./one-of";
import type { Pass } from "./pass";
import { isNothing, isRecord } from "./record";
import type { Known, Part, Struct } from "./struct";

/** What a union needs of a struct. */
interface Member {
  readonly name: string;
  readonly expected: string;
  readonly entries: readonly AnyField[];
  parse(value: unknown, pass: Pass): unknown;
  values(value: unknown, pass: Pass, known?: Known): readonly unknown[] | undefined;
  valueAt(values: readonly unknown[], key: string): unknown;
  writeValues(values: readonly unknown[], pass: Pass, out: string[], part?: Part): void;
}

/** A value whose properties were read, with the member of the union that it is. */
interface Opened<M> {
  readonly tag: unknown;
  readonly member: M;
  readonly values: readonly unknown[];
}

/** Says what else is wrong with an object whose tag names no member. */
type Otherwise = (value: object, tag: unknown, pass: Pass) => void;

type ReadMember<M> = M extends Struct<infer F> ? ReadOf<F> : never;
type GivenMember<M> = M extends Struct<infer F> ? GivenOf<F> : never;

/** The structs of a union, by what the literal at their `tag` says. */
const byTag = <M extends Member>(tag: string, members: readonly M[]): Map<string, M> =>
  new Map(
    members.map((member) => {
      const codec = member.entries.find(({ key }) => key === tag)?.codec;
      if (!(codec instanceof Literal)) throw new TypeError(`no literal "${tag}" in ${member.name}`);
      return [codec.value, member];
    }),
  );

/** One of several structs, which the literal in their field `tag` tells apart. */
export class Union<M extends Member> extends Codec<ReadMember<M>, GivenMember<M>> {
  readonly #members: ReadonlyMap<unknown, M>;
  readonly #tags: Codec<string>;

  constructor(
    name: string,
    private readonly tag: string,
    members: readonly M[],
    private readonly otherwise: Otherwise = () => {},
  ) {
    const map = byTag(tag, members);
    const expected = members[0]?.expected ?? name;
    super(
      name,
      (value, pass) => {
        if (!isRecord(value)) return isNothing(value) ? undefined : pass.refuse(expected, value);
        // Honest: a member reads what the union may be.
        return this.#memberOf(value[tag], pass)?.parse(value, pass) as ReadMember<M> | undefined;
      },
      {
        expected,
        write: (value, pass, out) => {
          const opened = this.open(value, pass);
          opened?.member.writeValues(opened.values, pass, out);
        },
      },
    );
    this.#members = map;
    this.#tags = oneOf([...map.keys()]);
  }

  /** Reads each property of a value once, the tag first. */
  open(value: unknown, pass: Pass): Opened<M> | undefined {
    if (!isArgument(value)) return pass.refuse(this.expected, value);
    const tag = readProperty(value, this.tag, pass);
    const member = this.#memberOf(tag, pass);
    if (member === undefined) return void this.otherwise(value, tag, pass);
    const values = member.values(value, pass, { key: this.tag, value: tag });
    return values && { tag, member, values };
  }

  #memberOf(tag: unknown, pass: Pass): M | undefined {
    const member = this.#members.get(tag);
    if (member !== undefined) return member;
    pass.enter(this.tag);
    this.#tags.write(tag, pass, []);
    pass.leave();
    return undefined;
  }
}

export const union = <const M extends readonly Member[]>(
  name: string,
  tag: string,
  members: M,
  otherwise?: Otherwise,
): Union<M[number]> => new Union<M[number]>(name, tag, members, otherwise);
