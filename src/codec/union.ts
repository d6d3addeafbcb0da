import { isArgument, readProperty } from "./arguments";
import { Codec } from "./codec";
import type { GivenOf, ReadOf } from "./field";
import { Literal, oneOf } from "./one-of";
import type { Pass } from "./pass";
import { isNothing, isRecord } from "./record";
import type { Struct } from "./struct";

type Member = Pick<
  Struct<unknown>,
  "name" | "expected" | "entries" | "parse" | "values" | "valueAt" | "writeValues"
>;

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
      const [first] = member.entries;
      const codec = first?.key === tag ? first.codec : undefined;
      if (!(codec instanceof Literal))
        throw new TypeError(`${member.name} does not begin with a literal "${tag}"`);
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
        write: (value, pass) => {
          const opened = this.open(value, pass);
          return opened?.member.writeValues(opened.values, pass);
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
    const values = member.values(value, pass, [tag]);
    return values && { tag, member, values };
  }

  #memberOf(tag: unknown, pass: Pass): M | undefined {
    const member = this.#members.get(tag);
    if (member === undefined) pass.at(this.tag, () => this.#tags.write(tag, pass));
    return member;
  }
}

export const union = <const M extends readonly Member[]>(
  name: string,
  tag: string,
  members: M,
  otherwise?: Otherwise,
): Union<M[number]> => new Union<M[number]>(name, tag, members, otherwise);
