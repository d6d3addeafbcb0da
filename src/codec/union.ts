import { isArgument, readProperty } from "./arguments";
import { Codec } from "./codec";
import type { GivenOf, ReadOf } from "./field";
import { oneOf } from "./one-of";
import type { Pass } from "./pass";
import { isNothing, isRecord } from "./record";
import type { Struct } from "./struct";

type Member = Pick<Struct<unknown>, "expected" | "parse" | "values" | "valueAt" | "writeValues">;

/** Says what else is wrong with an object whose tag names no member. */
type Otherwise = (value: object, tag: unknown, pass: Pass) => void;

type ReadMember<M> = M extends Struct<infer F> ? ReadOf<F> : never;
type GivenMember<M> = M extends Struct<infer F> ? GivenOf<F> : never;

/** One of several structs. The first field of each, `tag`, holds its key among the `members`. */
export class Union<K extends string, M extends Member> extends Codec<
  ReadMember<M>,
  GivenMember<M>
> {
  readonly #tags: Codec<K>;

  constructor(
    name: string,
    private readonly tag: string,
    private readonly members: Readonly<Record<K, M>>,
    private readonly otherwise: Otherwise = () => {},
  ) {
    const expected = Object.values<M>(members)[0]?.expected ?? name;
    super(
      name,
      (value, pass) => {
        if (!isRecord(value)) return isNothing(value) ? undefined : pass.refuse(expected, value);
        const type = value[tag];
        if (!this.#isTag(type, pass)) return undefined;
        // Honest: a member reads what the union may be.
        return members[type].parse(value, pass) as ReadMember<M> | undefined;
      },
      {
        expected,
        write: (value, pass) => {
          const opened = this.open(value, pass);
          return opened?.member.writeValues(opened.values, pass);
        },
      },
    );
    // Checked: these are its keys.
    this.#tags = oneOf(Object.keys(members) as K[]);
  }

  /** Reads each property of a value once, the tag first, and tells which member it is. */
  open(value: unknown, pass: Pass) {
    if (!isArgument(value)) return pass.refuse(this.expected, value);
    const tag = readProperty(value, this.tag, pass);
    if (!this.#isTag(tag, pass)) return void this.otherwise(value, tag, pass);
    const member = this.members[tag];
    const values = member.values(value, pass, [tag]);
    return values && { tag, member, values };
  }

  #isTag(tag: unknown, pass: Pass): tag is K {
    const isOne = this.#tags.is(tag);
    if (!isOne) pass.at(this.tag, () => this.#tags.write(tag, pass));
    return isOne;
  }
}
